package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** People look at the page, in a real browser, logged in at Keycloak. */
@OnTheSuite
class StudioTest {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> PAGES = List.of("overview", "explore", "metrics", "recruiting", "operations");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;

    private final SuiteStack suite;

    StudioTest(SuiteStack suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private StudioWindow open(String user, String path) {
        return StudioWindow.open(chromium.browser(), suite.bi().address(), suite.issuer(), user, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "paris", "toronto"})
    void showsEachAccountTheNumbersThatTheApiGivesIt(String user) {
        try (var window = open(user, "/overview?from=2026-01-01&to=2027-01-01&tz=UTC")) {
            var overview = RestAssured.given()
                    .baseUri(suite.bi().address().toString())
                    .auth()
                    .oauth2(suite.token(user))
                    .get("/api/v1/overview?from=2026-01-01&to=2027-01-01&compare=previous")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (var kpi : List.of("submissions", "reports", "removedPosts", "removalRate")) {
                var tile = window.page().locator("[data-kpi=" + kpi + "]");
                assertThat(tile).hasAttribute("data-state", "value");
                assertThat(tile).hasAttribute("data-value", overview.getString("kpis." + kpi + ".value"));
            }
            for (var source : overview.getList("takedownSources.source", String.class)) {
                assertThat(window.page().locator("[data-panel=takedown-sources] [data-key=" + source + "]"))
                        .hasAttribute(
                                "data-value",
                                overview.getString(
                                        "takedownSources.find { it.source == '%s' }.removedPosts".formatted(source)));
            }
        }
    }

    @Test
    void leadsFromANumberToTheLegacyRowBehindIt() {
        try (var window = open("ada", "/overview?range=30d&kpi=removedPosts")) {
            var page = window.page();
            var tile = page.locator("[data-kpi=removedPosts]");
            assertThat(tile).hasAttribute("aria-pressed", "true");
            tile.click();
            var why = page.locator("[data-drawer=explain]");
            assertThat(why.locator("[data-difference]")).hasAttribute("data-difference", "0");
            assertThat(why.locator("[data-branch=report_flow]").first()).isVisible();
            why.locator("[data-submission] button").first().click();
            var lineage = page.locator("[data-drawer=lineage]");
            assertThat(lineage).containsText("effective_takedown_at");
            page.keyboard().press("Escape");
            assertThat(lineage).hasCount(0);
            page.keyboard().press("Escape");
            assertThat(why).hasCount(0);
        }
    }

    @Test
    void showsThePostsOfEachBranchWhereItsValuesDoNotAddUp() {
        var path = "/api/v1/explain/medianHoursToTakedown?from=2026-01-01&to=2027-01-01";
        var branch = RestAssured.given()
                .baseUri(suite.bi().address().toString())
                .auth()
                .oauth2(suite.token("ada"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
    void saysThatAnExplanationIsOfAllServices() {
        try (var window = open("ada", "/overview?platformDetail=instagram&explain=removedPosts")) {
            assertThat(window.page().locator("[data-drawer=explain]")).containsText("of all services");
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
            page.locator(".chip").click();
            assertThat(page.locator(".chip")).hasCount(0);
        }
    }

    @Test
    void saysWhatItLeftOutOfAnAddress() {
        try (var window = open("ada", "/overview?range=7days&colour=red")) {
            assertThat(window.page().locator("main")).containsText("colour, range");
            assertThat(window.page().locator("[data-kpi=removedPosts]")).hasAttribute("data-state", "value");
        }
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

    @Test
    void endsTheSessionWithTheLogout() {
        try (var window = open("ada", "/overview")) {
            // What is still asked for would be refused.
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
            window.page().locator("a[href='/logout']").click();
            assertThat(window.page().locator("#username")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleOnEveryPageAtEveryWidth(ColorScheme scheme) {
        try (var window = StudioWindow.open(
                chromium.browser(),
                suite.bi().address(),
                suite.issuer(),
                "ada",
                "/overview",
                new Browser.NewContextOptions().setColorScheme(scheme))) {
            for (var name : PAGES) {
                window.go("/" + name);
                var page = window.page();
                assertThat(page.locator("h1")).hasCount(1);
                for (var width : List.of(360, 900, 1440)) {
                    page.setViewportSize(width, 900);
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve("%s-%d-%s.png".formatted(name, width, scheme))));
                }
                var violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
                assertEquals(
                        List.of(),
                        violations.stream()
                                .map(violation -> name + ": " + violation.getId() + " "
                                        + violation.getNodes().getFirst().getHtml())
                                .toList());
            }
        }
    }
}
