package org.plumbline.suite.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.plumbline.testsupport.browser.InstalledChromium;

/** The Chromium of this machine: one for all tests. */
public final class Chromium implements AutoCloseable {

    private static Browser running;

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** Starts it for the first test that asks. Without one on this machine the test is skipped, in CI it fails. */
    public static synchronized Chromium start() {
        if (running == null) {
            var program = InstalledChromium.find().orElseGet(Chromium::missing);
            running = InstalledChromium.launch(InstalledChromium.playwright(), program);
        }
        return new Chromium(running);
    }

    public Browser browser() {
        return browser;
    }

    /** Closes every window; the browser ends with the test run. */
    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }

    private static Path missing() {
        var message = "there is no Chromium in the usual places: install it, or name it in "
                + InstalledChromium.PATH_VARIABLE;
        assertTrue(!"true".equals(System.getenv("CI")), message);
        return abort(message);
    }
}
