package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** People read the catalog, and admins write it, in a real browser. */
@ChangesTheSuite
class StudioMetricsTest extends StudioTests {

    private static final String METRICS = "/api/v1/metrics";

    /** Each refusal of what is being typed is on the console, as it is to be. */
    private static final String REFUSED_CHECK = "/metrics/validate";

    StudioMetricsTest(SuiteStack suite) {
        super(suite);
    }

    private RequestSpecification catalog(String user) {
        return RestAssured.given()
                .baseUri(suite.catalog().address().toString())
                .auth()
                .oauth2(suite.token(user))
                .contentType(ContentType.JSON);
    }

    @Test
    void leavesTheSearchAsItIsTyped() {
        try (var window = open("ada", "/metrics")) {
            var page = window.page();
            var search = page.locator("input[type=search]");
            search.pressSequentially("removed ");
            page.waitForURL("**/metrics?search=removed*");
            search.pressSequentially("posts");
            page.waitForURL("**/metrics?search=removed+posts");
            assertThat(search).hasValue("removed posts");
            assertThat(page.locator("[data-metric]")).hasCount(1);
        }
    }

    @Test
    void leadsAMetricFromItsFirstDraftToItsValueInExplore() {
        try (var window = open("ada", "/metrics?edit=new")) {
            var page = window.page();
            window.expect(REFUSED_CHECK);
            write(page, definition("studio_taken_down", "submited_at", ""));
            assertThat(page.locator("[data-violation=timeColumn]")).containsText("submitted_at");
            assertThat(page.locator(".cm-lintRange-error")).hasText("\"submited_at\"");
            write(page, definition("studio_taken_down", "submitted_at", ""));
            assertThat(page.locator("[data-verdict=right]")).isVisible();
            assertThat(page.locator("[data-violation]")).hasCount(0);
            button(page, "Save as draft").click();
            assertThat(page.locator("[data-panel=impact]")).hasAttribute("data-panel-state", "ready");
            assertThat(page.locator(".badge")).hasCount(0);

            move(page, "Publish", "Agreed on in the review");
            assertThat(page.locator(".badge").first()).containsText("Agreed on in the review");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Draft a new version"))
                    .click();
            write(
                    page,
                    definition(
                            "studio_taken_down",
                            "submitted_at",
                            ", {\"column\": \"language\", \"op\": \"in\", \"values\": [\"en\", \"fr\"]}"));
            assertThat(page.locator("[data-verdict=right]")).isVisible();
            button(page, "Save as draft").click();
            assertThat(page.locator(".sides .whole [data-new]")).isVisible();
            var impact = catalog("ada")
                    .get(METRICS + "/studio_taken_down/impact?version=2")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var whole = page.locator(".sides .whole");
            assertThat(whole.locator("[data-old]")).hasAttribute("data-old", impact.getString("old.value"));
            assertThat(whole.locator("[data-new]")).hasAttribute("data-new", impact.getString("new.value"));
            assertThat(page.locator(".sides [data-platform=instagram] [data-new]"))
                    .hasAttribute(
                            "data-new", impact.getString("byPlatform.find { it.platformDetail == 'instagram' }.new"));
            assertThat(page.locator("[data-panel=impact] [data-field='measure.filters[1]']"))
                    .containsText("language");

            move(page, "Publish", "Two languages are enough");
            var value = page.locator("[data-panel=values] .val");
            assertThat(value).hasAttribute("data-value", impact.getString("new.value"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in Explore"))
                    .click();
            assertThat(page.locator("[data-measure=studio_taken_down]"))
                    .hasAttribute("data-value", impact.getString("new.value"));

            page.goBack();
            assertThat(page.locator("[data-panel=history]")).containsText("Two languages are enough");
            move(page, "Deprecate", "It was a test");
            assertThat(page.locator("header [data-status]")).hasAttribute("data-status", "deprecated");
        }
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatSomebodyElseDidMeanwhile() {
        catalog("ada").body(definition("studio_shared", "submitted_at", "")).post(METRICS);
        try (var window = open("ada", "/metrics/studio_shared?edit=1")) {
            var page = window.page();
            write(
                    page,
                    definition(
                            "studio_shared", "submitted_at", ", {\"column\": \"language\", \"op\": \"is_not_null\"}"));
            assertThat(page.locator("[data-verdict=right]")).isVisible();
            page.reload();
            assertThat(page.locator(".cm-content")).containsText("language");
            assertThat(page.locator("[data-verdict=right]")).isVisible();

            catalog("ada")
                    .header("If-Match", "*")
                    .body(definition("studio_shared", "submitted_at", "").replace("Taken down", "Of somebody else"))
                    .post(METRICS + "/studio_shared/versions")
                    .then()
                    .statusCode(201);
            button(page, "Save as draft").click();
            assertThat(page.locator("[role=alert]")).containsText("Somebody else");
            assertThat(page.locator("[role=alert] [data-field=title]")).containsText("Of somebody else");
            assertThat(page.locator(".cm-content")).containsText("language");
            window.forgive();
            button(page, "Save mine as a version of its own").click();
            assertThat(page.locator("header")).containsText("version 3");
            assertTrue(page.url().contains("version=3"), page.url());

            page.navigate(suite.bi().address() + "/metrics/studio_shared?old=1&new=2");
            assertThat(page.locator("[data-panel=diff] [data-field]")).hasCount(1);
            assertThat(page.locator("[data-panel=diff] [data-field=title] .gone"))
                    .containsText("Taken down");
        }
    }

    @Test
    void lendsTheEditorToTheKeyboardAndTakesItBack() {
        try (var window = open("ada", "/metrics?edit=new")) {
            var page = window.page();
            window.expect(REFUSED_CHECK);
            page.locator(".cm-content").click();
            page.keyboard().press("Control+A");
            page.keyboard().press("Tab");
            assertEquals("pl-json-editor", focused(page));
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertFalse(focused(page).equals("pl-json-editor"), "Escape, then Tab leaves the editor");
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.localName");
    }

    @Test
    void offersNamesThatAreKnown() {
        try (var window = open("ada", "/metrics?edit=new")) {
            var page = window.page();
            window.expect(REFUSED_CHECK);
            write(page, "{\"dataset\": \"submission_facts\", \"timeColumn\": ");
            page.keyboard().type("\"eff");
            // By the pointer: what is offered takes no key for a moment, so that nobody accepts it unseen.
            page.locator(".cm-tooltip-autocomplete li")
                    .filter(new Locator.FilterOptions().setHasText("effective_takedown_at"))
                    .click();
            assertThat(page.locator(".cm-content")).containsText("\"effective_takedown_at");
            window.forgive();
        }
    }

    @Test
    void isReadByCommunityManagersWhoCannotWriteIt() {
        try (var window = open("paris", "/metrics?search=rate")) {
            var page = window.page();
            var row = page.locator("[data-metric=removal_rate]");
            assertThat(row).containsText("Comes with the suite");
            assertThat(page.locator("[data-metric]")).hasCount(1);
            assertThat(page.getByText("New metric")).hasCount(0);
            row.getByRole(AriaRole.LINK).click();
            assertThat(page.locator("[data-panel=values]")).hasAttribute("data-panel-state", "ready");
            var value = RestAssured.given()
                    .baseUri(suite.bi().address().toString())
                    .auth()
                    .oauth2(suite.token("paris"))
                    .get(METRICS + "/removal_rate/values?range=30d")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var place = value.getList("columns.name").indexOf("value");
            assertThat(page.locator("[data-panel=values] .val"))
                    .hasAttribute("data-value", value.getString("rows[0][%d]".formatted(place)));
            assertThat(page.locator("main")).containsText("Superadmins write it");
        }
    }

    @Test
    void findsMetricsByDatasetAndStatus() {
        try (var window = open("ada", "/metrics")) {
            var page = window.page();
            page.locator("select").first().selectOption("report_facts");
            assertThat(page.locator("[data-metric=reports]")).isVisible();
            assertThat(page.locator("[data-metric=removal_rate]")).hasCount(0);
            page.locator("input[type=search]").fill("nothing is like this");
            assertThat(page.locator("[data-panel=metrics]")).hasAttribute("data-panel-state", "empty");
            page.getByText("Show all metrics").click();
            assertThat(page.locator("[data-metric=removal_rate]")).isVisible();
        }
    }

    @Test
    void saysThatTheCatalogIsAwayAndAsksItAgain() {
        try (var window = open("ada", "/metrics")) {
            var page = window.page();
            var away = new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody(
                            "{\"title\": \"Unavailable\", \"status\": 503, \"detail\": \"The catalog does not answer\"}");
            page.route(Pattern.compile(".*/api/catalog/.*"), route -> route.fulfill(away));
            page.reload();
            var list = page.locator("[data-panel=metrics]");
            assertThat(list).hasAttribute("data-panel-state", "error");
            assertThat(list).containsText("The catalog does not answer");
            assertThat(page.locator("nav a[href^='/overview']")).hasCount(1);
            page.unroute(Pattern.compile(".*/api/catalog/.*"));
            page.unrouteAll();
            window.forgive();
            button(page, "Try again").click();
            assertThat(list).hasAttribute("data-panel-state", "ready");
        }
    }

    /** Replaces what the editor holds. */
    private static void write(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Publishes or deprecates what is shown. */
    private static void move(Page page, String what, String reason) {
        page.locator("pl-metric-move > button")
                .filter(new Locator.FilterOptions().setHasText(what))
                .click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog.locator("textarea")).hasValue("");
        dialog.locator("textarea").fill(reason);
        dialog.locator("button[type=submit]").click();
        assertThat(dialog).hasCount(0);
    }

    private static String definition(String key, String timeColumn, String filter) {
        return """
                {
                  "key": "%s", "title": "Taken down", "description": "Posts that were taken down",
                  "dataset": "submission_facts", "timeColumn": "%s", "format": "integer", "goodDirection": "up",
                  "type": "simple",
                  "measure": {"agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}%s]},
                  "allowedGroupBy": ["platform_detail", "language"]
                }
                """.formatted(key, timeColumn, filter);
    }
}
