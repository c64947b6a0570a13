package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.SuiteStack;

/** People look at the page, in a real browser, logged in at Keycloak. */
class StudioTest extends StudioTests {

    StudioTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void showsThePostsOfEachBranchWhereItsValuesDoNotAddUp() {
        var path = "/api/v1/explain/medianHoursToTakedown?from=2026-01-01&to=2027-01-01";
        var branch = answer("ada", path);
        try (var window = open("ada", "/overview?from=2026-01-01&to=2027-01-01&explain=medianHoursToTakedown")) {
            var shown = window.page().locator("[data-drawer=explain] [data-branch=report_flow]");
            var report = "contributions.find { it.branch == 'report_flow' }.";
            assertThat(shown.locator("b")).hasText("%,d".formatted(branch.getInt(report + "rows")));
            assertThat(shown).hasAttribute("data-value", branch.getString(report + "value"));
        }
    }

    @Test
    void writesNoDifferenceAsNone() {
        try (var window = open("ada", "/overview")) {
            window.page().route("**/api/v1/explain/**", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replaceFirst("\"difference\":[^,]*,", "\"difference\":0.000009,")));
            });
            window.page().locator("[data-kpi=removalRate]").click();
            window.page().locator("[data-kpi=removalRate]").click();
            var difference = window.page().locator("[data-drawer=explain] [data-difference]");
            assertThat(difference).hasAttribute("data-difference", "0.000009");
            assertThat(difference).containsText("0.0009");
        }
    }

    @Test
    void explainsANarrowedNumberAsNarrowed() {
        var whole = "from=2026-01-01&to=2027-01-01";
        var instagram = answer("ada", "/api/v1/overview?%s&platformDetail=instagram".formatted(whole))
                .getInt("kpis.removedPosts.value");
        try (var window = open("ada", "/overview?%s&platformDetail=instagram&explain=removedPosts".formatted(whole))) {
            var why = window.page().locator("[data-drawer=explain]");
            assertThat(why).containsText("%d removed posts".formatted(instagram));
            assertThat(why).containsText("Instagram");
        }
    }

    @Test
    void keepsItsStateInTheAddress() {
        try (var window = open("ada", "/overview?range=7d&kpi=reports&tz=Europe%2FParis")) {
            var page = window.page();
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("aria-pressed", "true");
            page.locator("[data-kpi=submissions]").click();
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("aria-pressed", "true");
            assertTrue(page.url().contains("kpi=submissions"), page.url());
            page.goBack();
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("aria-pressed", "true");
            page.goForward();
            page.reload();
            assertThat(page.locator("[data-kpi=submissions]")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void filtersByACommunityThatIsClicked() {
        try (var window = open("toronto", "/overview?range=90d")) {
            var page = window.page();
            page.locator("[data-panel=communities] tbody button").first().click();
            assertThat(page.locator(".chip")).hasCount(1);
            assertTotalsAreTheTiles(window);
            page.locator(".chip").click();
            assertThat(page.locator(".chip")).hasCount(0);
            assertTotalsAreTheTiles(window);
        }
    }

    /** After everything has come for the filters that are chosen now. */
    private void assertTotalsAreTheTiles(StudioWindow window) {
        var page = window.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        var removed = page.locator("[data-kpi=removedPosts]").getAttribute("data-value");
        for (var panel : List.of("platforms", "languages")) {
            assertThat(total(page, panel)).hasAttribute("data-value", removed);
        }
        var communities = sum(page.locator("[data-panel=communities] tbody td[data-key]"));
        assertThat(total(page, "communities")).hasAttribute("data-value", communities);
        assertEquals(removed, sum(page.locator("[data-panel=takedown-sources] .stack [data-value]")));
    }

    private static Locator total(Page page, String panel) {
        return page.locator("[data-panel=%s] tfoot [data-value]".formatted(panel))
                .first();
    }

    private static String sum(Locator numbers) {
        return Integer.toString(numbers.all().stream()
                .mapToInt(one -> Integer.parseInt(one.getAttribute("data-value")))
                .sum());
    }

    @Test
    void showsACommunityManagerNoPageOfOthers() {
        try (var window = open("paris", "/overview")) {
            assertThat(window.page().locator("nav a[href^='/overview']")).hasCount(1);
            assertThat(window.page().locator("nav a[href^='/operations']")).hasCount(0);
            var answer = window.page().navigate(suite.bi().address() + "/operations");
            assertEquals(403, answer.status());
            assertThat(window.page().locator("h1")).containsText("may not look at");
            window.forgive();
        }
    }

    @Test
    void tellsSomebodyWithoutARoleSo() {
        try (var window = open("nobody", "/overview")) {
            assertThat(window.page().locator("main")).containsText("no role");
            window.forgive();
        }
    }
}
