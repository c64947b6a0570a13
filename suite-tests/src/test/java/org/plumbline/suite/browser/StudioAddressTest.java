package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;

/** Addresses, as people write, share and go back to them. */
class StudioAddressTest extends StudioTests {

    StudioAddressTest(SuiteStack suite) {
        super(suite);
    }

    /** As examples of what is tested of each parameter without a browser's window, in address.test.ts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            colour=red&range=7days&from=0001-01-01&to=9999-12-31&tz=Mars/Base&grain=second&compare=next&community=paris,berlin\
            &kpi=%27%20OR%201%3D1&explain=%E2%80%AEkpi&submission=12x | \
            colour, tz, range, from, to, grain, compare, community, kpi, explain, submission
            %E2%80%AEodd=1&from=2026-02-01&to=2026-01-01&community=%E2%80%AEevil%20 | [U+202E]odd, from, to, community
            from=2026-02-30&to=2026-03-05&tz=Mars%2FOlympus | tz, from
            range=7d&range=30d&kpi=reports&kpi=submissions | range, kpi
            """)
    void opensWithTheNearestThingThatWorksAndSaysWhatItLeftOut(String query, String names) {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            page.navigate(suite.bi().address() + "/overview?" + query);
            for (var kpi : List.of("submissions", "removedPosts")) {
                assertThat(page.locator("[data-kpi=" + kpi + "]")).hasAttribute("data-state", "value");
            }
            assertThat(page.locator("main [role=status], main .notice").first())
                    .containsText("left out: " + names + ".");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(
                    !page.locator("main").textContent().contains("\u202e"), "a sign that turns text is shown as it is");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/explore", "/metrics", "/recruiting", "/operations"})
    void opensEachPageWithAnyParameter(String path) {
        try (var window = openEmpty("ada")) {
            window.page().navigate(suite.bi().address() + path + "?range=x&%00=%ff&__proto__=1&from=&to=&q=%7B&tz=");
            assertThat(window.page().locator("h1").first()).isVisible();
            assertThat(window.page().locator("main")).containsText("left out");
        }
    }

    @Test
    void saysThatThereIsNoSuchKpiAndShowsAnother() {
        try (var window = open("ada", "/overview?kpi=happiness")) {
            assertThat(window.page().locator("main")).containsText("happiness");
            assertThat(window.page().locator("[data-kpi][aria-pressed=true]")).hasCount(1);
        }
    }

    @Test
    void saysThatThereIsNoSuchCommunityAndOffersTheOneThatWasMeant() {
        try (var window = open("ada", "/overview?range=90d&community=pariss")) {
            var notice = window.page().locator("main .notice");
            assertThat(notice).containsText("pariss");
            notice.locator("a").click();
            assertThat(window.page().locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
            assertThat(notice).hasCount(0);
        }
    }

    /** Communities call themselves in any script. */
    @Test
    void asksForCommunitiesAsTheApiDoes() {
        var asked = Stream.of("Montréal", "Paris", "st.louis", "<script>")
                .map(slug -> "community=" + URLEncoder.encode(slug, UTF_8))
                .collect(Collectors.joining("&"));
        try (var window = openEmpty("ada")) {
            var request = window.page().waitForRequest("**/api/v1/overview?*", () -> window.page()
                    .navigate(suite.bi().address() + "/overview?" + asked));
            assertTrue(request.url().contains(asked), request.url());
            assertThat(window.page().locator("[data-kpi=submissions]")).hasAttribute("data-state", "no_data");
            assertThat(window.page().locator("main")).not().containsText("left out");
        }
    }

    /** The first and the last day of a window are whole days of those who look at it. */
    @Test
    void readsDatesInThePagesZone() {
        try (var window = openEmpty("ada")) {
            var request = window.page().waitForRequest("**/api/v1/overview?*", () -> window.page()
                    .navigate(suite.bi().address() + "/overview?from=2026-03-01&to=2026-03-09&tz=America/New_York"));
            var query = URLDecoder.decode(request.url(), UTF_8);
            assertTrue(query.contains("from=2026-03-01T05:00:00Z&to=2026-03-09T04:00:00Z"), query);
            var ends = window.page().locator("pl-controls input[type=date]");
            assertThat(ends.nth(0)).hasValue("2026-03-01");
            assertThat(ends.nth(1)).hasValue("2026-03-09");
            window.page()
                    .navigate(suite.bi().address()
                            + "/overview?from=2026-03-01T04:00:00Z&to=2026-03-09&tz=America/New_York");
            assertThat(ends.nth(0)).hasValue("2026-02-28");
        }
    }

    @Test
    void saysThatThereIsNoSuchMetricRunOrRow() {
        try (var window = openEmpty("ada")) {
            window.expect("404|403|400|Failed to load resource");
            for (var path : List.of(
                    "/metrics/no_such_metric",
                    "/operations/runs/999999999",
                    "/overview?submission=999999999999",
                    "/overview?explain=happiness")) {
                window.page().navigate(suite.bi().address() + path);
                assertThat(window.page()
                                .locator("[role=alert], .notice, .nothing")
                                .first())
                        .isVisible();
                assertThat(window.page().locator("nav a[href^='/overview']")).isVisible();
            }
        }
    }

    @Test
    void saysThatNothingIsBelowAPage() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            window.expect("404|Failed to load resource");
            for (var path : List.of(
                    "/overview/x",
                    "/explore/x",
                    "/metrics/a/b",
                    "/recruiting/x",
                    "/operations/foo",
                    "/operations/runs/x")) {
                page.navigate(suite.bi().address() + path);
                assertThat(page.locator("main")).containsText("There is nothing at " + path);
                assertThat(page.locator("nav a[href^='/overview']")).isVisible();
            }
        }
    }

    @Test
    void offersThePagesWhereThereIsNone() {
        try (var window = openEmpty("ada")) {
            window.expect("404|Failed to load resource");
            window.page().navigate(suite.bi().address() + "/nowhere");
            window.page().locator("main a[href^='/overview']").click();
            assertThat(window.page().locator("[data-kpi=submissions]")).hasAttribute("data-state", "value");
        }
    }

    @Test
    void offersTheMetricThatWasMeant() {
        try (var window = openEmpty("ada")) {
            window.expect("404|Failed to load resource");
            window.page().navigate(suite.bi().address() + "/metrics/removed_post");
            window.page().locator("main .notice a").click();
            assertThat(window.page().locator("[data-metric=removed_posts]")).isVisible();
        }
    }

    @Test
    void showsTheMetricsThatThereAreWhereAnAddressAsksForOthers() {
        try (var window = openEmpty("ada")) {
            window.expect("400|Failed to load resource");
            window.page().navigate(suite.bi().address() + "/metrics?status=new&dataset=posts&page=99");
            var main = window.page().locator("main");
            assertThat(main.locator("[data-metric=removed_posts]")).isVisible();
            for (var name : List.of("status", "dataset", "page")) {
                assertThat(main.locator("[role=status].notice")).containsText(name);
            }
        }
    }

    @Test
    void showsWhatTheReceiverMaySeeOfALinkThatIsShared() {
        try (var window = openEmpty("paris")) {
            window.expect("403|404|Failed to load resource");
            window.page().navigate(suite.bi().address() + "/overview?range=90d&community=berlin");
            var main = window.page().locator("main");
            assertThat(main).containsText("berlin");
            // Something is offered that works: a way back to what is open to them.
            assertThat(window.page().locator("nav a[href^='/overview']")).isVisible();
            for (var cell : window.page()
                    .locator("[data-panel=communities] [data-key=berlin]")
                    .all()) {
                assertEquals("", cell.getAttribute("data-value"));
            }
        }
    }

    @Test
    void goesBackAndForwardThroughPagesAndDrawers() {
        try (var window = open("ada", "/overview?range=90d")) {
            var page = window.page();
            page.locator("[data-kpi=removedPosts]").click();
            var closed = page.url();
            if (page.locator("[data-drawer=explain]").count() == 0) {
                page.locator("[data-kpi=removedPosts]").click();
            }
            assertThat(page.locator("[data-drawer=explain]")).isVisible();
            page.goBack();
            assertThat(page.locator("[data-drawer=explain]")).hasCount(0);
            page.goForward();
            assertThat(page.locator("[data-drawer=explain]")).isVisible();
            page.reload();
            assertThat(page.locator("[data-drawer=explain]")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-drawer=explain]")).hasCount(0);
            page.locator("nav a[href^='/metrics']").click();
            assertThat(page.locator("h1").first()).isVisible();
            assertTrue(page.url().contains("/metrics"), page.url());
            // The window goes along.
            assertTrue(page.url().contains("range=90d"), page.url());
            page.goBack();
            assertThat(page.locator("[data-kpi=removedPosts]")).hasAttribute("data-state", "value");
            assertTrue(closed.contains("range=90d"), closed);
        }
    }

    @Test
    void speaksTheBrowsersLanguageInThePagesZone() {
        var options = new Browser.NewContextOptions().setLocale("de-DE").setTimezoneId("Pacific/Auckland");
        try (var window = open("ada", "/overview?from=2026-01-01&to=2026-11-01&tz=Europe/Paris", options)) {
            var tile = window.page().locator("[data-kpi=submissions]");
            assertThat(tile).hasAttribute("data-state", "value");
            var value = Long.parseLong(tile.getAttribute("data-value"));
            assertThat(tile).containsText(String.format(Locale.GERMANY, "%,d", value));
            assertTrue(window.page().url().contains("Paris"), window.page().url());
        }
    }
}
