package org.plumbline.suite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A browser's window on the studio, in which somebody has logged in. Whatever the page does that it must not makes {@link #close} fail: an
 * error on the console, a violation of the content policy, a request to another origin.
 */
final class StudioWindow implements AutoCloseable {

    // Two busy cores draw slowly.
    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private StudioWindow(BrowserContext context, URI address, URI issuer) {
        this.context = context;
        this.address = address;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.addInitScript("document.addEventListener('securitypolicyviolation', violation =>"
                + " console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI))");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(address.toString())) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address.toString())
                    && !request.url().startsWith(issuer.resolve("/").toString())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                faults.add("another origin: " + request.url());
            }
        });
    }

    /** Opens a path as somebody: through Keycloak's login, and back to the path. */
    static StudioWindow open(
            Browser browser, URI address, URI issuer, String user, String path, Browser.NewContextOptions options) {
        var window =
                new StudioWindow(browser.newContext(options.setLocale("en-GB").setTimezoneId("UTC")), address, issuer);
        window.page.navigate(address + path);
        window.page.locator("#username").fill(user);
        window.page.locator("#password").fill(user);
        window.page.locator("#kc-login").click();
        window.page.waitForURL(address + path);
        return window;
    }

    static StudioWindow open(Browser browser, URI address, URI issuer, String user, String path) {
        return open(browser, address, issuer, user, path, new Browser.NewContextOptions());
    }

    Page page() {
        return page;
    }

    /** Goes to another path of the studio. */
    void go(String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What was expected to be refused is no fault. */
    void forgive() {
        faults.clear();
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults);
    }
}
