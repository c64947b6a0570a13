package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.SuiteStack;

/** People ask what no dashboard has, in a real browser. */
class StudioExploreTest extends StudioTests {

    private static final String QUERY = "**/api/v1/query";
    private static final String WINDOW = "from=2026-01-01&to=2027-01-01&tz=UTC";

    StudioExploreTest(SuiteStack suite) {
        super(suite);
    }

    private JsonPath queried(String user, String query) {
        return RestAssured.given()
                .baseUri(suite.bi().address().toString())
                .auth()
                .oauth2(suite.token(user))
                .contentType(ContentType.JSON)
                .body(query)
                .post("/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void showsTheTableThatTheServiceAnswersWith() {
        try (var window = open("toronto", "/explore?" + WINDOW)) {
            var page = window.page();
            button(page, "Add a group").click();
            control(page, "groupBy[0].column").selectOption("platform_detail");
            section(page, "filters").getByRole(AriaRole.BUTTON).first().click();
            control(page, "filters[0].column").selectOption("language");
            control(page, "filters[0].op").selectOption("in");
            fill(page, "filters[0].values[0]", "en");
            fill(page, "filters[0].values[1]", "fr");
            var expected = queried("toronto", """
                    {"dataset": "submission_facts", "measures": [{"agg": "count"}],
                     "groupBy": [{"column": "platform_detail"}],
                     "filters": [{"column": "language", "op": "in", "values": ["en", "fr"]},
                                 {"column": "submitted_at", "op": "gte", "value": "2026-01-01"},
                                 {"column": "submitted_at", "op": "lt", "value": "2027-01-01"}]}
                    """);
            var rows = page.locator("pl-result tbody tr");
            assertThat(rows).hasCount(expected.getList("rows").size());
            assertEquals(cells(expected), shown(page));
            assertThat(page.locator("pl-result pl-chart")).hasCount(1);
            var plot = page.locator("pl-result .plot[role=slider]");
            plot.focus();
            plot.press("Home");
            plot.press("ArrowRight");
            assertThat(plot).hasAttribute("aria-valuenow", "1");
            assertThat(plot.locator(".tip")).isVisible();

            page.locator("h1").click();
            page.keyboard().press("t");
            assertThat(page.locator("pl-result pl-chart")).hasCount(0);
            assertEquals(cells(expected), shown(page));
        }
    }

    @Test
    void goesBackToTheQuestionBefore() {
        try (var window = open("ada", "/explore?" + WINDOW)) {
            var page = window.page();
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
            control(page, "dataset").selectOption("report_facts");
            assertThat(page.locator(".build")).containsText("One row per report");
            page.goBack();
            assertThat(page.locator(".build")).containsText("One row per submission");
            page.goForward();
            page.reload();
            assertThat(page.locator(".build")).containsText("One row per report");
        }
    }

    @Test
    void putsWhatIsWrongAtItsControl() {
        try (var window = open("ada", "/explore?" + WINDOW)) {
            var page = window.page();
            fill(page, "limit", "0");
            assertThat(page.locator("[data-field=limit] [data-violation=limit]"))
                    .containsText("from 1 to 10000");
            assertThat(control(page, "limit", "input")).hasAttribute("aria-invalid", "true");
            window.forgive();
            fill(page, "limit", "2");
            assertThat(page.locator("[data-violation]")).hasCount(0);
        }
    }

    @Test
    void saysThatRowsAreLeftOutAndGivesAllOfThemAsAFile() throws IOException {
        var query = "{\"dataset\":\"submission_facts\",\"measures\":[{\"agg\":\"count\"}],"
                + "\"groupBy\":[{\"column\":\"platform_detail\"}],\"limit\":2}";
        try (var window = open("ada", "/explore?" + WINDOW + "&q=" + encoded(query))) {
            var page = window.page();
            var notice = page.locator("[data-panel=result] .notice");
            assertThat(notice).containsText("first 2 rows");
            var all = queried("ada", query.replace("\"limit\":2", "\"limit\":100"))
                    .getList("rows")
                    .size();
            for (var form : List.of("csv", "xlsx")) {
                var file = page.waitForDownload(
                        () -> notice.locator("[data-export=" + form + "]").click());
                assertEquals("submission_facts." + form, file.suggestedFilename());
                if (form.equals("csv")) {
                    var text = Files.readString(file.path());
                    assertTrue(text.contains("# rows: %d".formatted(all)), text);
                    assertTrue(text.contains("# complete: true"), text);
                } else {
                    assertTrue(Files.size(file.path()) > 1000);
                }
            }
        }
    }

    @Test
    void takesAQueryThatIsWrittenByHand() {
        try (var window = open("ada", "/explore?" + WINDOW)) {
            var page = window.page();
            page.locator(".json-query summary").click();
            assertThat(page.locator(".cm-content")).containsText("2026-01-01");
            page.locator(".cm-content").click();
            page.keyboard().press("Control+A");
            page.keyboard()
                    .insertText(
                            "{\"dataset\": \"report_facts\", \"measures\": [{\"name\": \"all\", \"agg\": \"count\"}], \"colour\": 1}");
            button(page, "Ask this").click();
            assertThat(page.locator("[data-violation=colour]").first()).isVisible();
            window.forgive();
            page.locator(".cm-content").click();
            page.keyboard().press("Control+A");
            page.keyboard()
                    .insertText(
                            "{\"dataset\": \"report_facts\", \"measures\": [{\"name\": \"all\", \"agg\": \"count\"}]}");
            button(page, "Ask this").click();
            var all = queried("ada", "{\"dataset\": \"report_facts\", \"measures\": [{\"agg\": \"count\"}]}");
            assertThat(page.locator("[data-measure=all]")).hasAttribute("data-value", all.getString("rows[0][0]"));
        }
    }

    @Test
    void tellsNothingApartFromAFailure() {
        try (var window = open("ada", "/explore?from=1990-01-01&to=1990-01-02&tz=UTC")) {
            var page = window.page();
            var count = page.locator("[data-measure=count]");
            assertThat(count).hasAttribute("data-value", "0");
            control(page, "measures[0].agg").selectOption("median");
            var median = page.locator("dd[data-measure]");
            assertThat(median).hasAttribute("data-state", "no_data");
            assertThat(median).containsText("–");
            button(page, "Add a group").click();
            control(page, "groupBy[0].column").selectOption("platform_detail");
            assertThat(page.locator("[data-panel=result]")).hasAttribute("data-panel-state", "empty");
            assertThat(page.locator("[data-panel=result]")).containsText("No row passes");
        }
    }

    @Test
    void offersANarrowerWindowAndWaitsForABusyService() {
        try (var window = open("ada", "/explore?range=12m")) {
            var page = window.page();
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
            page.route(QUERY, route -> refuse(route, 504, ""));
            page.reload();
            var panel = page.locator("[data-panel=result]");
            assertThat(panel).containsText("too long");
            page.unrouteAll();
            var asked = page.waitForRequest(
                    QUERY, () -> button(page, "Last 7 days instead").click());
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
            assertTrue(page.url().contains("range=7d"), asked.postData());

            var busy = new AtomicBoolean(true);
            page.route(QUERY, route -> {
                if (busy.getAndSet(false)) {
                    refuse(route, 429, "1");
                } else {
                    route.resume();
                }
            });
            page.reload();
            assertThat(panel).containsText("asked again in 1 s");
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
            window.forgive();
        }
    }

    @Test
    void makesAMeasureTheDraftOfAMetric() {
        var query = "{\"dataset\":\"submission_facts\",\"measures\":[{\"name\":\"studio_explored\",\"agg\":\"count\","
                + "\"filters\":[{\"column\":\"effective_takedown_at\",\"op\":\"is_not_null\"}]}],"
                + "\"groupBy\":[{\"column\":\"language\"}]}";
        try (var window = open("ada", "/explore?" + WINDOW + "&q=" + encoded(query))) {
            var page = window.page();
            page.getByText("Save as metric draft").click();
            assertThat(page.locator(".cm-content")).containsText("studio_explored");
            assertThat(page.locator(".cm-content")).containsText("effective_takedown_at");
            assertThat(page.locator("[data-violation=description]")).isVisible();
            window.forgive();
        }
    }

    @Test
    void opensWithTheLanguageThatALeaderboardLeadsTo() {
        try (var window = open("ada", "/overview?" + WINDOW)) {
            var page = window.page();
            page.locator("[data-panel=languages] tbody a").first().click();
            page.waitForURL(Pattern.compile(".*/explore\\?.*"));
            assertThat(control(page, "filters[0].column")).hasValue("language");
            assertThat(page.locator("pl-result thead")).containsText("posts");
            assertThat(page.locator("pl-result tbody tr")).not().hasCount(0);
            assertThat(page.locator("body")).not().containsText("left out");
        }
    }

    @Test
    void opensWithAnAddressThatItCannotRead() {
        try (var window = open("paris", "/explore?q=%7Bbroken")) {
            var page = window.page();
            assertThat(page.locator("main")).containsText("cannot be read");
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
            page.navigate(suite.bi().address() + "/explore?q="
                    + encoded("{\"dataset\":\"application_summary\",\"measures\":[{\"agg\":\"count\"}]}"));
            assertThat(page.locator("main")).containsText("There is no dataset application_summary");
            assertThat(page.locator("[data-measure=count]")).hasAttribute("data-state", "value");
        }
    }

    private static void refuse(Route route, int status, String retryAfter) {
        var options = new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"title\": \"Refused\", \"status\": %d}".formatted(status));
        if (!retryAfter.isEmpty()) {
            options.setHeaders(Map.of("Retry-After", retryAfter, "Content-Type", "application/problem+json"));
        }
        route.fulfill(options);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator section(Page page, String field) {
        return page.locator("fieldset[data-field='" + field + "']");
    }

    private static Locator control(Page page, String field) {
        return control(page, field, "select");
    }

    private static Locator control(Page page, String field, String kind) {
        return page.locator("[data-field='" + field + "'] " + kind);
    }

    private static void fill(Page page, String field, String text) {
        control(page, field, "input").fill(text);
        control(page, field, "input").press("Tab");
    }

    private static List<List<String>> cells(JsonPath answer) {
        return answer.<List<Object>>getList("rows").stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList())
                .toList();
    }

    private static List<List<String>> shown(Page page) {
        var rows = new ArrayList<List<String>>();
        for (var row : page.locator("pl-result tbody tr").all()) {
            rows.add(row.locator("td").all().stream()
                    .map(cell -> cell.getAttribute("data-value"))
                    .toList());
        }
        return rows;
    }
}
