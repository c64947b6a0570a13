package org.plumbline.suite.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** What tests of the page share: the stack, and a browser that opens windows on it. */
@OnTheSuite
abstract class StudioTests {

    private static final double PATIENCE_MILLIS = 60_000;

    protected final SuiteStack suite;

    StudioTests(SuiteStack suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Chromium.browser();
    }

    @AfterAll
    static void closeWindows() {
        Chromium.closeWindows();
    }

    protected StudioWindow open(String user, String path) {
        return StudioWindow.open(Chromium.browser(), suite.bi().address(), suite.issuer(), user, path);
    }

    /** In a new window. */
    protected StudioWindow open(String user, String path, Browser.NewContextOptions options) {
        return StudioWindow.open(Chromium.browser(), suite.bi().address(), suite.issuer(), user, path, options);
    }

    /** In a new window, whose network, clock and scripts the test may change. */
    protected StudioWindow openAlone(String user, String path) {
        return open(user, path, new Browser.NewContextOptions());
    }

    /** Without a page yet: what a test changes of the network is so when the first one loads. */
    protected StudioWindow openEmpty(String user) {
        return StudioWindow.openEmpty(Chromium.browser(), suite.bi().address(), suite.issuer(), user);
    }

    /** Likewise in a new window. */
    protected StudioWindow openEmpty(String user, Browser.NewContextOptions options) {
        return StudioWindow.openEmpty(Chromium.browser(), suite.bi().address(), suite.issuer(), user, options);
    }

    /** Likewise in a new window, whose network, clock and scripts the test may change. */
    protected StudioWindow openEmptyAlone(String user) {
        return openEmpty(user, new Browser.NewContextOptions());
    }

    /** In a session that the window shares with no other. */
    protected StudioWindow openAnew(String user, String path) {
        return StudioWindow.openAnew(Chromium.browser(), suite.bi().address(), suite.issuer(), user, path);
    }

    /** What the API answers somebody. */
    protected JsonPath answer(String user, String path) {
        return suite.bi().read(suite.token(user), path);
    }
}
