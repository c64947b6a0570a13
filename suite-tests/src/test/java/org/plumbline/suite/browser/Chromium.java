package org.plumbline.suite.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.plumbline.testsupport.browser.InstalledChromium;

/** The Chromium of this machine: one for all tests of a thread, as Playwright is used by the thread that started it. */
public final class Chromium {

    private static final ThreadLocal<Browser> RUNNING = new ThreadLocal<>();

    private Chromium() {}

    /** Starts it for the first test that asks. Without one on this machine the test is skipped, in CI it fails. */
    public static Browser browser() {
        var running = RUNNING.get();
        if (running == null) {
            var program = InstalledChromium.find().orElseGet(Chromium::missing);
            running = InstalledChromium.launch(InstalledChromium.playwright(), program);
            RUNNING.set(running);
        }
        return running;
    }

    /** Closes every window of this thread, where there are any; the browser ends with the test run. */
    public static void closeWindows() {
        var running = RUNNING.get();
        if (running != null) {
            running.contexts().forEach(BrowserContext::close);
        }
    }

    private static Path missing() {
        var message = "there is no Chromium in the usual places: install it, or name it in "
                + InstalledChromium.PATH_VARIABLE;
        assertTrue(!"true".equals(System.getenv("CI")), message);
        return abort(message);
    }
}
