package org.plumbline.bench.scenario;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.plumbline.bench.measure.Measurements;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Catalog;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.bench.service.Form;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.testsupport.browser.InstalledChromium;
import org.plumbline.testsupport.browser.PageBudgets;
import org.plumbline.testsupport.browser.PageClock;
import org.plumbline.testsupport.browser.PageFiles;

/** The overview in a browser, as its reader experiences it, checked against its budgets. */
final class OverviewPage {

    private static final int WARMING_UP = 3;
    private static final int TIMES = 5;
    private static final int STEPS = 120;
    private static final double PATIENCE_MILLIS = 60_000;
    private static final double MILLIS_BETWEEN_STEPS = 8;
    private static final String VALUES = "**/api/v1/metrics/*/values?*";
    private static final String CHOSEN = "[data-kpi=removedPosts]";

    private final PageBudgets budgets = PageBudgets.read();

    void measure(Workbench bench) throws SQLException {
        var program = InstalledChromium.find()
                .orElseThrow(
                        () -> new StackFailure("There is no Chromium in the usual places: install it, or name it in "
                                + InstalledChromium.PATH_VARIABLE));
        bench.requireLoaded();
        try (var catalog = new Catalog(bench.server(), Form.forReaders());
                var dashboards = new Dashboards(catalog, bench.server(), Form.forReaders());
                var playwright = InstalledChromium.playwright();
                var browser = InstalledChromium.launch(playwright, program)) {
            var studio = new Studio(browser, dashboards.address().toString());
            studio.logIn();
            for (var time = 0; time < bench.scaled(WARMING_UP); time++) {
                try (var page = studio.open("/overview")) {
                    drawn(page);
                }
            }
            var results = bench.measurements();
            weight(studio, results);
            var times = bench.scaled(TIMES);
            waiting(studio, times, results);
            drawer(studio, times, results);
            pointer(studio, times, results);
        }
    }

    /** The page in a browser with a logged-in user. */
    private static final class Studio {

        private final Browser browser;
        private final String address;
        private String session;

        Studio(Browser browser, String address) {
            this.browser = browser;
            this.address = address;
        }

        /** The OIDC server has no login form: it redirects straight back. */
        void logIn() {
            try (var page = browser.newPage()) {
                page.navigate(address + "/overview");
                page.locator(CHOSEN).waitFor();
                session = page.context().storageState();
            }
        }

        /** A new browser window with the session but without cached files; closing it closes its browser context. */
        Page window() {
            var page = browser.newPage(new Browser.NewPageOptions()
                    .setBaseURL(address)
                    .setStorageState(session)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setViewportSize(1_440, 900));
            page.setDefaultTimeout(PATIENCE_MILLIS);
            PageClock.start(page.context());
            return page;
        }

        Page open(String path) {
            var page = window();
            page.navigate(path);
            return page;
        }
    }

    private static void drawn(Page page) {
        page.locator("[data-panel=series] canvas").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The size of the files sent: while charts have nothing to draw yet, and then in total. */
    private void weight(Studio studio, Measurements results) {
        try (var page = studio.window()) {
            var files = PageFiles.of(page);
            var held = new ArrayList<Route>();
            page.route(VALUES, held::add);
            page.navigate("/overview");
            PageClock.numbersShown(page);
            page.waitForTimeout(1_000);
            var before = files.kilobytes();
            page.unroute(VALUES);
            held.forEach(Route::resume);
            drawn(page);
            results.add("scripts and styles before charts, compressed", before, "kB", budgets.kilobytesBeforeCharts());
            results.add("scripts and styles, compressed", files.kilobytes(), "kB", budgets.kilobytes());
        }
    }

    private void waiting(Studio studio, int times, Measurements results) {
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        var shifts = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            try (var page = studio.open("/overview")) {
                cold.add(PageClock.numbersShown(page));
                drawn(page);
                shifts.add(PageClock.layoutShift(page));
                page.reload();
                warm.add(PageClock.numbersShown(page));
                drawn(page);
                shifts.add(PageClock.layoutShift(page));
            }
        }
        results.add("overview with its numbers, cold, median", Quantile.median(cold), "ms", budgets.coldMillis());
        results.add("overview with its numbers, warm, median", Quantile.median(warm), "ms", budgets.warmMillis());
        results.add("layout shift, most", Collections.max(shifts), "", budgets.layoutShift());
    }

    private void drawer(Studio studio, int times, Measurements results) {
        try (var page = studio.open("/overview?kpi=removedPosts")) {
            drawn(page);
            var opened = repeated(times, () -> {
                var millis = PageClock.drawerOpened(page, CHOSEN);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.keyboard().press("Escape");
                page.locator("dialog[open]")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                return millis;
            });
            results.add("a drawer opens, median", Quantile.median(opened), "ms", budgets.drawerMillis());
        }
    }

    private void pointer(Studio studio, int times, Measurements results) {
        try (var page = studio.open("/overview?range=30d&grain=hour")) {
            drawn(page);
            var box = page.locator("[data-panel=series] canvas").first().boundingBox();
            var longest = repeated(times, () -> {
                PageClock.forgetTasks(page);
                for (var step = 0; step < STEPS; step++) {
                    page.mouse().move(box.x + box.width * step / STEPS, box.y + box.height / 2);
                    page.waitForTimeout(MILLIS_BETWEEN_STEPS);
                }
                return PageClock.longestTask(page);
            });
            results.add(
                    "the pointer over 30 days by hour, longest task, median",
                    Quantile.median(longest),
                    "ms",
                    budgets.chartTaskMillis());
        }
    }

    private static List<Double> repeated(int times, DoubleSupplier one) {
        return Stream.generate(one::getAsDouble).limit(times).toList();
    }
}
