package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/** Somebody opens a service's API page, logs in at Keycloak and tries a request. */
@OnTheSuite
@ChangesTheSuite
class SwaggerLoginTest {

    // Two busy cores draw slowly.
    private static final double PATIENCE_MILLIS = 60_000;

    private static final String METRICS = "/api/v1/metrics";

    private final SuiteStack suite;

    SwaggerLoginTest(SuiteStack suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Chromium.browser();
    }

    @AfterAll
    static void closeTheBrowser() {
        Chromium.closeWindows();
    }

    @Test
    void logsInAndReadsTheOverviewOnTheBiService() {
        logsInAndReads(suite.bi());
    }

    @Test
    void logsInAndReadsTheRunsOnTheMigrator() {
        logsInAndReads(suite.migrator());
    }

    @Test
    void logsInAndReadsDefinesPublishesAndComparesMetricsFromTheExamplesOnTheCatalog() {
        try (var window = newWindow()) {
            var page = open(window, suite.catalog());
            executes(page, "get", suite.catalog().protectedPath(), "200");
            executes(page, "post", METRICS, "201");
            executes(page, "post", METRICS + "/{key}/versions", "201");
            executes(page, "post", METRICS + "/{key}/versions/{version}/publish", "200");
            var diff = executes(page, "get", METRICS + "/{key}/diff", "200");
            assertThat(diff).containsText("denominator");
        }
    }

    private static void logsInAndReads(Service service) {
        try (var window = newWindow()) {
            executes(open(window, service), "get", service.protectedPath(), "200");
        }
    }

    private static Page open(BrowserContext window, Service service) {
        var page = window.newPage();
        page.navigate(service.address() + "/q/swagger-ui/");
        logIn(page);
        return page;
    }

    /** Sends a request as the page proposes it, and gives the answer on the page. */
    private static Locator executes(Page page, String method, String path, String status) {
        var operation = page.locator(".opblock-" + method)
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-path='" + path + "']")));
        operation.locator(".opblock-summary-control").click();
        operation.locator("button.execute").click();
        var answer = operation.locator(".live-responses-table .response");
        assertThat(answer.locator(".response-col_status")).containsText(status);
        return answer;
    }

    private static void logIn(Page page) {
        page.locator(".auth-wrapper > button.authorize").click();
        var dialog = page.locator(".dialog-ux");
        var keycloak = page.waitForPopup(
                () -> dialog.locator(".auth-btn-wrapper button.authorize").click());
        keycloak.setDefaultTimeout(PATIENCE_MILLIS);
        keycloak.locator("#username").fill("ada");
        keycloak.locator("#password").fill("ada");
        keycloak.locator("#kc-login").click();
        // The dialog offers to log out once the page has a token.
        assertThat(dialog.locator(".auth-btn-wrapper")).containsText("Logout");
        dialog.locator("button.btn-done").click();
    }

    /** Without cookies of the windows before. */
    private static BrowserContext newWindow() {
        var window = Chromium.browser().newContext(new Browser.NewContextOptions());
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }
}
