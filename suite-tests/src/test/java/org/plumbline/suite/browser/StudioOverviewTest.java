package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.suite.stack.SuiteStack;

/** The overview, its drawers and what every page shares, in a real browser. */
class StudioOverviewTest extends StudioTests {

    private static final List<String> PANELS =
            List.of("kpis", "series", "communities", "takedown-sources", "platforms", "languages");
    private static final String WHOLE_YEAR = "from=2026-01-01&to=2027-01-01";

    StudioOverviewTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void explainsTheNumberOfACellAndNoOther() {
        try (var window = open("ada", "/overview?" + WHOLE_YEAR + "&tz=UTC")) {
            var page = window.page();
            for (var panel : List.of("platforms", "communities", "languages")) {
                var cell = page.locator("[data-panel=" + panel + "] tbody td[data-value]:has(button)")
                        .first();
                var value = cell.getAttribute("data-value");
                cell.locator("button").click();
                assertThat(page.locator("[data-drawer=explain] h2 b")).hasAttribute("data-value", value);
                page.keyboard().press("Escape");
                assertThat(page.locator("[data-drawer=explain]")).hasCount(0);
                assertThat(cell.locator("button")).isFocused();
            }
        }
    }

    @Test
    void narrowsEveryNumberToTheServicesThatAreChosen() {
        var narrowed = "/api/v1/%s?" + WHOLE_YEAR + "&platformDetail=instagram&platformDetail=x";
        var overview = answer("ada", narrowed.formatted("overview"));
        try (var window =
                open("ada", "/overview?" + WHOLE_YEAR + "&platformDetail=instagram&platformDetail=x&tz=UTC")) {
            var page = window.page();
            for (var kpi : List.of("removedPosts", "removalRate", "medianHoursToTakedown")) {
                var value = overview.getString("kpis." + kpi + ".value");
                assertThat(page.locator("[data-kpi=" + kpi + "]")).hasAttribute("data-value", value);
                var explained = answer("ada", narrowed.formatted("explain/" + kpi));
                assertEquals(value, explained.getString("value"), kpi);
            }
            page.locator("[data-kpi=removedPosts]").click();
            assertThat(page.locator("[data-drawer=explain] h2 b"))
                    .hasAttribute("data-value", overview.getString("kpis.removedPosts.value"));
            assertThat(page.locator("[data-drawer=explain] .note").first()).containsText("Instagram, X");
            page.keyboard().press("Escape");
            page.keyboard().press("t");
            var days = page.locator("[data-panel=series] tbody td:nth-child(2)").all().stream()
                    .mapToLong(cell -> Long.parseLong(cell.getAttribute("data-value")))
                    .sum();
            assertEquals(overview.getLong("kpis.removedPosts.value"), days);
        }
    }

    @Test
    void addsRowsOfABoardWithShiftAndTakesThemAway() {
        try (var window = open("ada", "/overview?range=90d")) {
            var page = window.page();
            var rows = page.locator("[data-panel=platforms] tbody th button");
            rows.nth(0).click();
            assertThat(page.locator(".chip")).hasCount(1);
            rows.nth(1).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator(".chip")).hasCount(2);
            rows.nth(0).click();
            assertThat(page.locator(".chip")).hasCount(1);
        }
    }

    @Test
    void namesServicesAsPeopleDo() {
        try (var window = open("ada", "/overview?" + WHOLE_YEAR)) {
            var services = window.page().locator("[data-panel=platforms]");
            assertThat(services).containsText("TikTok");
            assertThat(services).containsText("YouTube");
            assertThat(window.page().locator("[data-panel=languages]")).containsText("French");
        }
    }

    @Test
    void marksEachNumberWithWhetherThereIsOne() {
        try (var window = open("ada", "/overview?" + WHOLE_YEAR + "&tz=UTC&explain=removedPosts")) {
            var page = window.page();
            assertThat(page.locator("[data-drawer=explain] [data-branch]").first())
                    .isVisible();
            for (var panel : PANELS) {
                assertThat(page.locator("[data-panel=" + panel + "] [data-value][data-state]")
                                .first())
                        .isAttached();
            }
            assertThat(page.locator("[data-value]:not([data-state])")).hasCount(0);
            assertThat(page.locator("[data-panel=platforms] tfoot [data-value][data-state]"))
                    .hasCount(3);
            assertThat(page.locator("[data-panel=takedown-sources] .stack [data-value][data-state=value]"))
                    .not()
                    .hasCount(0);
        }
    }

    @Test
    void walksAChartByKeyboardAndTakesASpanOfIt() {
        try (var window = open("ada", "/overview?from=2026-03-01&to=2026-04-01&tz=UTC")) {
            var page = window.page();
            var plot = page.locator(".plot[role=slider]");
            assertThat(plot.locator("canvas")).isVisible();
            plot.focus();
            plot.press("Home");
            assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile("\\b1 Mar.*"));
            assertThat(page.locator("pl-spark .at")).hasCount(5);
            plot.press("Shift+ArrowRight");
            plot.press("Shift+ArrowRight");
            plot.press("Enter");
            page.waitForURL(Pattern.compile(".*from=2026-03-01T.*to=2026-03-04T.*"));
            page.locator(".plot[role=slider]").press("Backspace");
            page.waitForURL(Pattern.compile(".*from=2026-03-01&to=2026-04-01.*"));
        }
    }

    @Test
    void marksWhatWasDoneToNumbersOnTheAxisAndInTheTable() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            page.route(
                    "**/api/v1/annotations*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("""
                            {"window": {}, "annotations": [{"at": "2026-03-10T12:00:00Z", "kind": "repair", "dataset":
                             "submission_facts", "repair": "platform-detail", "changedRows": 274, "reason": "tags"}]}""")));
            page.navigate(suite.bi().address() + "/overview?from=2026-03-01&to=2026-04-01&tz=UTC");
            assertThat(page.locator(".mark.repair")).hasCount(1);
            assertThat(page.locator("[data-panel=series]")).containsText("Method, not movement");
            page.keyboard().press("t");
            assertThat(page.locator("[data-panel=series] tbody tr").nth(9)).containsText("changed 274 rows");
        }
    }

    @Test
    void findsPagesAndMetricsByKeyboard() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            page.locator("[data-kpi=reports]").focus();
            page.keyboard().press("/");
            page.keyboard().type("removal");
            assertThat(page.locator("[role=option]").first()).containsText("Removal rate");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-kpi=reports]")).isFocused();
            page.keyboard().press("/");
            page.keyboard().type("expl");
            page.keyboard().press("Enter");
            page.waitForURL("**/explore*");
        }
    }

    @Test
    void searchesAgainInTheMomentOfClosing() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            page.keyboard().press("/");
            page.evaluate("""
                    () => {
                        document.querySelector('pl-search dialog').close();
                        dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
                    }""");
            page.keyboard().type("removal");
            assertThat(page.locator("[role=option]").first()).containsText("Removal rate");
        }
    }

    @Test
    void keepsOtherPanelsWhereOneFails() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            page.route(
                    Pattern.compile(".*/values\\?.*groupBy=language.*"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(504)
                            .setContentType("application/problem+json")
                            .setBody("{\"status\": 504, \"title\": \"Too long\", \"traceId\": \"4bf9\"}")));
            page.navigate(suite.bi().address() + "/overview");
            var languages = page.locator("[data-panel=languages]");
            assertThat(languages).hasAttribute("data-panel-state", "error");
            assertThat(languages).containsText("4bf9");
            assertThat(page.locator("[data-panel=platforms]")).hasAttribute("data-panel-state", "ready");
            languages.getByText("Last 7 days instead").click();
            page.waitForURL("**range=7d**");
            window.forgive();
        }
    }

    @Test
    void countsDownWhereTheServiceIsBusyAndAsksAgain() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            var languages = page.locator("[data-panel=languages]");
            var busy = new boolean[] {true};
            page.route(Pattern.compile(".*/values\\?.*groupBy=language.*"), route -> {
                if (busy[0]) {
                    busy[0] = false;
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setContentType("application/problem+json")
                            .setHeaders(Map.of("Retry-After", "3"))
                            .setBody("{\"status\": 429, \"title\": \"Too many\"}"));
                } else {
                    route.fallback();
                }
            });
            page.navigate(suite.bi().address() + "/overview");
            assertThat(languages).containsText("It is asked again in");
            assertThat(languages).hasAttribute("data-panel-state", "ready");
            window.forgive();
        }
    }

    @Test
    void goesOnAfterANewLoginWhereTheSessionHasEnded() {
        try (var window = openAnew("ada", "/overview?range=30d")) {
            var page = window.page();
            assertThat(page.locator("[data-kpi=removedPosts]")).hasAttribute("data-state", "value");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            window.expect("401|Failed to load resource");
            var before = page.locator("[data-kpi=removedPosts]").getAttribute("data-value");
            page.context().clearCookies();
            page.getByLabel("Window").selectOption("90d");
            var alert = page.locator("main [role=alert]");
            assertThat(alert).containsText("The session has ended");
            assertThat(page.locator("[data-kpi=removedPosts]")).hasAttribute("data-value", before);
            var login = page.waitForPopup(() -> alert.locator("a").click());
            login.waitForLoadState();
            if (login.locator("#username").count() > 0) {
                StudioWindow.logIn(login, "ada");
            }
            assertThat(alert).hasCount(0);
            var expected = answer("ada", "/api/v1/overview?range=90d").getString("kpis.removedPosts.value");
            assertThat(page.locator("[data-kpi=removedPosts]")).hasAttribute("data-value", expected);
            assertTrue(page.url().contains("range=90d"), page.url());
            window.forgive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kpi=removedPost, There is no KPI called, Removed posts",
        "explain=removdPosts, There is no number called, Removed posts",
        "submission=999999999, There is no post 999999999, To posts that there are",
        "platformDetail=instagrm, There is no service called, Instagram"
    })
    void namesTheNearestOfWhatThereIs(String query, String said, String offered) {
        try (var window = openEmpty("ada")) {
            window.expect("Failed to load resource");
            window.go("/overview?" + WHOLE_YEAR + "&" + query);
            assertThat(window.page().locator("body")).containsText(said);
            assertThat(window.page().locator("body")).containsText(offered);
            assertThat(window.page().locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
            window.forgive();
        }
    }

    @Test
    void saysWhichCommunityMayNotBeShown() {
        try (var window = openEmpty("paris")) {
            var page = window.page();
            window.expect("Failed to load resource");
            window.go("/overview?community=berlin");
            assertThat(page.locator("main .notice")).containsText("may not look at berlin");
            page.locator("main .notice a").first().click();
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
            window.forgive();
        }
    }

    @Test
    void runsNothingThatTheLegacyDatabaseHolds() {
        try (var window = open("ada", "/overview?" + WHOLE_YEAR + "&explain=removedPosts")) {
            var page = window.page();
            page.route(Pattern.compile(".*/lineage$"), route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text()
                                .replaceAll(
                                        "\"title\":\"[^\"]*\"",
                                        "\"title\":\"<img src=x onerror=alert(1)>\\\\u202eevil\"")));
            });
            page.locator("[data-submission] button").first().click();
            var lineage = page.locator("[data-drawer=lineage]");
            assertThat(lineage).containsText("<img src=x onerror=alert(1)>[U+202E]evil");
            assertThat(lineage.locator("img")).hasCount(0);
        }
    }

    @Test
    void savesPicturesAndFilesThatSayWhatTheyAreOf() throws Exception {
        try (var window = open("ada", "/overview?" + WHOLE_YEAR + "&platformDetail=x&tz=Europe%2FParis")) {
            var page = window.page();
            assertThat(page.locator(".plot canvas")).isVisible();
            var picture = page.waitForDownload(() -> export(page, "PNG"));
            assertEquals("removed_posts.png", picture.suggestedFilename());
            var file = page.waitForDownload(() -> export(page, "CSV"));
            var text = Files.readString(file.path());
            for (var said : List.of(
                    "# window: 2025-12-31T23:00:00Z to 2026-12-31T23:00:00Z",
                    "# timezone: Europe/Paris",
                    "# platformDetail: [\"x\"]",
                    "# scope: all",
                    "# publication: submission_facts version")) {
                assertTrue(text.contains(said), text);
            }
        }
    }

    private static void export(Page page, String kind) {
        page.locator(".exports summary").click();
        page.locator(".exports .sheet button", new Page.LocatorOptions().setHasText(kind))
                .click();
    }

    @Test
    void neverScrollsSidewaysNorMovesWhatIsThere() {
        var options = new Browser.NewContextOptions().setViewportSize(320, 800).setReducedMotion(ReducedMotion.REDUCE);
        try (var window = open("ada", "/overview?" + WHOLE_YEAR, options)) {
            var page = window.page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
            page.setViewportSize(1440, 900);
            page.addInitScript(
                    "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
                            + " { if (!entry.hadRecentInput) window.moved += entry.value; })).observe({type: 'layout-shift', buffered: true})");
            page.reload();
            assertThat(page.locator("[data-panel=languages]")).hasAttribute("data-panel-state", "ready");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(
                    ((Number) page.evaluate("window.moved")).doubleValue() < 0.01,
                    "panels moved while they were filled");
        }
    }
}
