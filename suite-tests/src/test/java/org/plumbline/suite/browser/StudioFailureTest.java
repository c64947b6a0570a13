package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;

/** What people see where something does not answer, or answers that it cannot: what happened, what still works, what to do. */
class StudioFailureTest extends StudioTests {

    private static final String OVERVIEW = "**/api/v1/overview?*";
    private static final String VALUES = "**/api/v1/metrics/*/values?*";
    private static final List<String> BESIDE =
            List.of("series", "communities", "takedown-sources", "platforms", "languages");
    private static final List<String> EVERY =
            Stream.concat(Stream.of("kpis"), BESIDE.stream()).toList();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    StudioFailureTest(SuiteStack suite) {
        super(suite);
    }

    private static void refuse(Page page, String path, int status, String type, Map<String, String> headers) {
        page.route(path, route -> fulfill(route, status, type, headers));
    }

    private static void fulfill(Route route, int status, String type, Map<String, String> headers) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(headers)
                .setContentType("application/problem+json")
                .setBody("{\"type\": \"/problems/%s\", \"title\": \"%s\", \"status\": %d, \"traceId\": \"%s\"}"
                        .formatted(type, type, status, TRACE)));
    }

    @Test
    void offersANarrowerWindowWhereAQuestionTakesTooLong() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("504|Failed to load resource");
            refuse(page, "**/api/v1/overview?*range=12m*", 504, "query-timeout", Map.of());
            page.navigate(suite.bi().address() + "/overview?range=12m");
            var panel = page.locator("[data-panel=kpis]");
            assertThat(panel).hasAttribute("data-panel-state", "error");
            panel.locator("[role=alert] button").first().click();
            assertThat(panel).hasAttribute("data-panel-state", "ready");
            assertTrue(!page.url().contains("12m"), page.url());
            page.goBack();
            assertThat(panel).hasAttribute("data-panel-state", "error");
        }
    }

    /** The overview's answer is one among others: who asks for themselves go on without it. */
    @ParameterizedTest
    @ValueSource(ints = {503, 504})
    void showsTheOtherPanelsWhereTheOverviewFails(int status) {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect(status + "|Failed to load resource");
            refuse(page, OVERVIEW, status, "query-timeout", Map.of());
            page.navigate(suite.bi().address() + "/overview?range=12m&kpi=reports");
            assertThat(panel(page, "kpis")).hasAttribute("data-panel-state", "error");
            for (var other : BESIDE) {
                // Reports have no language.
                assertThat(panel(page, other))
                        .hasAttribute("data-panel-state", other.equals("languages") ? "empty" : "ready");
            }
            var reports = answer("ada", "/api/v1/overview?range=12m").getString("kpis.reports.value");
            assertThat(panel(page, "communities").locator("tfoot [data-value]").first())
                    .hasAttribute("data-value", reports);
            picture(page, "overview-failed-" + status);
            page.locator("[data-panel=communities] tbody td button").first().click();
            assertThat(page.locator("[data-drawer=explain] h2 b[data-value]")).isVisible();
            page.keyboard().press("Escape");
            page.unroute(OVERVIEW);
            panel(page, "kpis").getByText("Try again").click();
            assertThat(panel(page, "kpis")).hasAttribute("data-panel-state", "ready");
            page.locator("[data-kpi=removedPosts]").click();
            for (var any : EVERY) {
                assertThat(panel(page, any)).hasAttribute("data-panel-state", "ready");
            }
        }
    }

    @Test
    void saysInEachPanelWhatItFailedOf() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("503|Failed to load resource");
            refuse(page, OVERVIEW, 503, "database-unavailable", Map.of());
            refuse(page, VALUES, 503, "database-unavailable", Map.of());
            page.navigate(suite.bi().address() + "/overview?range=90d");
            for (var any : EVERY) {
                assertThat(panel(page, any)).hasAttribute("data-panel-state", "error");
                assertThat(panel(page, any).getByText("Try again")).isVisible();
            }
            picture(page, "overview-away");
        }
    }

    @Test
    void hasEachPanelWhileTheOverviewIsAwaited() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            var held = new AtomicReference<Route>();
            page.route(OVERVIEW, held::set);
            page.navigate(suite.bi().address() + "/overview?range=90d");
            for (var any : EVERY) {
                assertThat(panel(page, any)).hasAttribute("data-panel-state", "loading");
            }
            picture(page, "overview-loading");
            held.get().resume();
            for (var any : EVERY) {
                assertThat(panel(page, any)).hasAttribute("data-panel-state", "ready");
            }
        }
    }

    private static Locator panel(Page page, String name) {
        return page.locator("[data-panel=" + name + "]");
    }

    private static void picture(Page page, String name) {
        for (var width : List.of(1_440, 360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(1_440, 900);
    }

    @Test
    void waitsWhereTheServiceIsBusyAndSaysSo() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("429|Failed to load resource");
            var asked = new AtomicInteger();
            page.route("**/api/v1/overview?*range=7d*", route -> {
                if (asked.incrementAndGet() == 1) {
                    fulfill(route, 429, "too-many-queries", Map.of("Retry-After", "8"));
                } else {
                    route.resume();
                }
            });
            page.navigate(suite.bi().address() + "/overview?range=7d");
            var panel = page.locator("[data-panel=kpis]");
            assertThat(panel).hasAttribute("data-panel-state", "error");
            assertThat(panel).containsText(Pattern.compile("[1-8]"));
            // Nobody has to press anything.
            assertThat(panel).hasAttribute("data-panel-state", "ready");
            assertEquals(2, asked.get());
        }
    }

    @Test
    void asksForLessAtOnceWhereTheServiceSaysThatItIsTooMuch() {
        try (var window = openEmptyAlone("ada")) {
            var page = window.page();
            window.expect("429|Failed to load resource");
            page.addInitScript(MOST_AT_ONCE_AFTER_A_REFUSAL);
            var asked = new AtomicInteger();
            page.route(VALUES, route -> {
                if (asked.incrementAndGet() == 1) {
                    fulfill(route, 429, "too-many-requests", Map.of("Retry-After", "1"));
                } else {
                    route.resume();
                }
            });
            page.navigate(suite.bi().address() + "/overview?range=90d");
            for (var panel : List.of("series", "communities", "platforms", "languages", "takedown-sources")) {
                assertThat(page.locator("[data-panel=" + panel + "]")).hasAttribute("data-panel-state", "ready");
            }
            assertEquals(1, page.evaluate("most"));
        }
    }

    private static final String MOST_AT_ONCE_AFTER_A_REFUSAL = """
            const ask = fetch;
            let underWay = 0;
            let refused = false;
            globalThis.most = 0;
            globalThis.fetch = async (...asked) => {
              if (!/\\/values\\?/.test(asked[0])) return ask(...asked);
              underWay++;
              if (refused) most = Math.max(most, underWay);
              try {
                const answer = await ask(...asked);
                refused ||= answer.status === 429;
                return answer;
              } finally {
                underWay--;
              }
            };""";

    @Test
    void aPanelThatFailsTakesNoOtherDownAndComesBack() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("500|Failed to load resource");
            var broken = new AtomicInteger(1);
            page.route("**/api/v1/metrics/*/values?*groupBy=language*", route -> {
                if (broken.get() > 0) {
                    fulfill(route, 500, "internal", Map.of());
                } else {
                    route.resume();
                }
            });
            page.navigate(suite.bi().address() + "/overview?range=90d");
            var languages = page.locator("[data-panel=languages]");
            assertThat(languages).hasAttribute("data-panel-state", "error");
            assertThat(languages).containsText(Pattern.compile(TRACE.substring(0, 8)));
            for (var other : List.of("kpis", "series", "communities", "platforms", "takedown-sources")) {
                assertThat(page.locator("[data-panel=" + other + "]")).hasAttribute("data-panel-state", "ready");
            }
            broken.set(0);
            languages.locator("[role=alert] button").first().click();
            assertThat(languages).hasAttribute("data-panel-state", "ready");
        }
    }

    @Test
    void leavesTheDashboardWhereTheCatalogIsAway() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("503|Failed to load resource");
            refuse(page, "**/api/catalog/**", 503, "catalog-unavailable", Map.of());
            refuse(page, VALUES, 503, "catalog-unavailable", Map.of());
            page.navigate(suite.bi().address() + "/overview?range=90d");
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("data-state", "value");
            assertThat(page.locator("[data-panel=series]")).hasAttribute("data-panel-state", "error");
            page.navigate(suite.bi().address() + "/metrics");
            assertThat(page.locator("[role=alert]").first()).isVisible();
            assertThat(page.locator("nav a[href^='/overview']")).isVisible();
        }
    }

    @Test
    void saysWhereTheMigratorIsAway() {
        try (var window = openEmpty("ada")) {
            window.expect("503|Failed to load resource");
            refuse(window.page(), "**/api/migrator/**", 503, "migrator-unavailable", Map.of());
            window.page().navigate(suite.bi().address() + "/operations");
            assertThat(window.page().locator("[data-panel=runs]")).hasAttribute("data-panel-state", "error");
            assertThat(window.page().locator("[data-panel=checks]")).hasAttribute("data-panel-state", "error");
        }
    }

    @Test
    void keepsOldNumbersWhereTheNetworkIsGone() {
        try (var window = openAlone("ada", "/overview?range=90d")) {
            var page = window.page();
            // What draws it is loaded by itself.
            assertThat(page.locator("[data-panel=series] canvas")).isVisible();
            window.expect("INTERNET_DISCONNECTED|Failed to load resource");
            window.context().setOffline(true);
            page.locator("[data-kpi=reports]").click();
            var series = page.locator("[data-panel=series]");
            assertThat(series).hasAttribute("data-panel-state", "error");
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("data-state", "value");
            window.context().setOffline(false);
            series.locator("[role=alert] button").first().click();
            assertThat(series).hasAttribute("data-panel-state", "ready");
        }
    }

    @Test
    void saysThatFreshnessIsUnknownWhereItIsAskedInVainForLong() {
        try (var window = openEmptyAlone("ada")) {
            var page = window.page();
            page.clock().install();
            page.navigate(suite.bi().address() + "/overview?range=90d");
            var badge = page.locator("[data-freshness]").first();
            assertThat(badge).hasAttribute("data-freshness", "fresh");
            assertThat(page.locator("[data-panel=series] canvas")).isVisible();
            window.expect("INTERNET_DISCONNECTED|Failed to load resource");
            window.context().setOffline(true);
            page.clock().fastForward(31_000);
            page.clock().fastForward(31_000);
            page.clock().fastForward(31_000);
            assertThat(badge).hasAttribute("data-freshness", "stale");
            assertThat(badge).containsText("Freshness is unavailable");
            window.context().setOffline(false);
            page.clock().fastForward(31_000);
            assertThat(badge).hasAttribute("data-freshness", "fresh");
        }
    }

    @Test
    void showsTheTableOfAChartThatCannotBeDrawn() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            page.route("**/static/bundle/plot-*.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            window.expect("plot-|Failed to load resource");
            window.go("/overview?range=90d");
            assertThat(page.locator("[data-panel=series] table")).isVisible();
            assertThat(page.locator("[data-panel=series] canvas")).hasCount(0);
        }
    }

    /** An answer that comes late is of a question that nobody asks any more. */
    @Test
    void showsTheAnswerToTheLastQuestion() {
        try (var window = open("ada", "/overview?range=30d")) {
            var page = window.page();
            page.route("**/api/v1/overview?*range=90d*", route -> {
                page.waitForTimeout(1_500);
                route.resume();
            });
            var wanted = answer("ada", "/api/v1/overview?range=7d").getString("kpis.submissions.value");
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
            page.evaluate(
                    "() => { history.pushState(null, '', '/overview?range=90d'); dispatchEvent(new PopStateEvent('popstate'));"
                            + " history.pushState(null, '', '/overview?range=7d'); dispatchEvent(new PopStateEvent('popstate')); }");
            page.waitForTimeout(3_000);
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("data-value", wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"datasets\": [", "<html>a proxy's page</html>"})
    void saysThatAnAnswerIsNone(String body) {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect(".*");
            page.route(
                    OVERVIEW,
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(200).setBody(body)));
            page.navigate(suite.bi().address() + "/overview?range=90d");
            assertThat(page.locator("[data-panel=kpis]"))
                    .hasAttribute(
                            "data-panel-state",
                            "error",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        }
    }

    @Test
    void isAmberWhereNothingHasRunForLongAndSaysWhy() {
        try (var window = openEmpty("paris")) {
            var page = window.page();
            page.route("**/api/v1/freshness", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text()
                                .replaceAll("\"stale\":false", "\"stale\":true")
                                .replaceAll("\"staleCause\":null", "\"staleCause\":\"no_run\"")
                                .replaceAll("\"staleReason\":null", "\"staleReason\":\"No run for three hours\"")));
            });
            page.navigate(suite.bi().address() + "/overview?range=90d");
            var badge = page.locator("[data-freshness]").first();
            assertThat(badge).hasAttribute("data-freshness", "stale");
            assertThat(badge).containsText("No run for three hours");
        }
    }
}
