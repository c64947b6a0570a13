package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.SuiteStack;
import org.plumbline.testsupport.browser.PageBudgets;
import org.plumbline.testsupport.browser.PageClock;
import org.plumbline.testsupport.browser.PageFiles;

/** What the page weighs, how it is kept and whether it stands still; what it takes is the bench's to say. */
class StudioBudgetTest extends StudioTests {

    private final PageBudgets budgets = PageBudgets.read();

    StudioBudgetTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void scriptsAndStylesAreFew() {
        try (var window = openAlone("ada", "/metrics")) {
            var page = window.page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // Another window of the browser, which keeps files: as if nothing were kept.
            page.route("**/static/**", Route::resume);
            var files = PageFiles.of(page);
            var held = new CopyOnWriteArrayList<Route>();
            page.route("**/api/v1/metrics/*/values?*", held::add);
            page.navigate(suite.bi().address() + "/overview?range=90d");
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
            page.waitForTimeout(1_000);
            var before = files.kilobytes();
            assertTrue(
                    before > 10 && before <= budgets.kilobytesBeforeCharts(),
                    "before charts: %.1f kB".formatted(before));
            page.unroute("**/api/v1/metrics/*/values?*");
            held.forEach(Route::resume);
            assertThat(page.locator("[data-panel=series]")).hasAttribute("data-panel-state", "ready");
            assertThat(page.locator("[data-panel=series] canvas").first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var all = files.kilobytes();
            assertTrue(all > before && all <= budgets.kilobytes(), "with charts: %.1f kB".formatted(all));
            System.out.printf(
                    "The overview's scripts and styles: %.1f kB before charts, %.1f kB in all%n", before, all);
            for (var file : files.all()) {
                var name = file.url() + " ";
                assertTrue(
                        name.matches(".*-[A-Za-z0-9]{8,}\\.(js|css) "),
                        name + "has no digest of its content in its name");
                var kept = file.headerValue("cache-control");
                assertTrue(kept != null && kept.contains("max-age=31536000"), name + kept);
                assertTrue(file.headerValue("content-encoding") != null, name + "is not compressed");
            }
        }
    }

    @Test
    void thePageItselfAndItsAnswersAreNotKept() {
        suite.bi()
                .outsideTheApi()
                .auth()
                .oauth2(suite.token("ada"))
                .get("/overview")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void nothingMovesWhileTheOverviewFills() {
        try (var window = openAlone("ada", "/metrics")) {
            PageClock.start(window.context());
            for (var width : List.of(360, 900, 1_440)) {
                window.page().setViewportSize(width, 900);
                window.page().navigate(suite.bi().address() + "/overview?range=90d");
                assertThat(window.page().locator("[data-panel=series] canvas").first())
                        .isVisible();
                window.page().waitForLoadState(LoadState.NETWORKIDLE);
                assertEquals(budgets.layoutShift(), PageClock.layoutShift(window.page()), 0.0005, width + " px");
            }
        }
    }

    @Test
    void nothingElseIsServedUnderTheNamesOfFiles() {
        for (var path : List.of(
                "/static/",
                "/static/bundle/",
                "/index.html",
                "/tsconfig.json",
                "/app/shell/shell.ts",
                "/static/bundle/main.js.map")) {
            var status = suite.bi()
                    .outsideTheApi()
                    .redirects()
                    .follow(false)
                    .get(URI.create(path).toString())
                    .statusCode();
            assertTrue(List.of(303, 404).contains(status), path + " " + status);
        }
    }
}
