package org.plumbline.bi.metric;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.bi.fixture.SampleMetrics.NOVEMBER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.SampleTest;

/** Values of metrics as CSV and as a spreadsheet. */
@QuarkusTest
class MetricFileTest extends SampleTest {

    @BeforeEach
    void publishMetricsOfEachKind() {
        SampleMetrics.publish(catalog);
    }

    @Test
    void valuesAreFollowedByWhatTheyAre() {
        var lines = csv(oidc.superadmin(), "rate?grain=month&groupBy=community_slug&timezone=Europe/Paris&" + NOVEMBER);
        assertEquals(
                List.of(
                        "\"time\",\"community_slug\",\"value\",\"numerator\",\"denominator\"",
                        "\"2026-10-31T23:00:00Z\",\"paris\",0.666667,2,3",
                        "\"2026-10-31T23:00:00Z\",\"toronto\",1,1,1",
                        "\"2026-10-31T23:00:00Z\",,0,0,1",
                        "# metric: rate@2, percent",
                        "# definition: count(rows) where effective_takedown_at is not null ÷ count(rows) of submission_facts"
                                + " by submitted_at",
                        "# window: 2026-11-01T00:00:00Z to 2026-11-20T00:00:00Z",
                        "# grain: month",
                        "# groupBy: community_slug",
                        "# timezone: Europe/Paris",
                        "# catalog: the published version at " + SampleFacts.NOW,
                        "# scope: all",
                        "# publication: submission_facts version 7, published at 2026-11-20T12:00:00Z",
                        "# rows: 3",
                        "# complete: true"),
                lines);
    }

    @Test
    void aFileSaysWhatItIsNarrowedTo() {
        var lines = csv(oidc.superadmin(), "posts?platformDetail=tiktok&" + NOVEMBER);
        assertEquals(List.of("\"value\"", "1"), lines.subList(0, 2));
        assertTrue(lines.contains("# platformDetail: [\"tiktok\"]"), lines::toString);
        assertEquals(
                List.of("\"community_slug\",\"value\"", "\"toronto\",1", "# metric: posts@1, integer"),
                csv(oidc.superadmin(), "posts?platformDetail=tiktok&groupBy=community_slug&" + NOVEMBER)
                        .subList(0, 3));
    }

    @Test
    void aCompositionNamesItsParts() {
        var lines = csv(oidc.superadmin(), "rate_by_rate?version=1&" + NOVEMBER);
        assertEquals(List.of("\"value\"", "8.333333"), lines.subList(0, 2));
        assertTrue(lines.contains("# definition: posts@1 ÷ rate@2"), lines::toString);
        assertTrue(lines.contains("# part: posts@1, count(rows) of submission_facts by submitted_at"), lines::toString);
        assertTrue(lines.contains("# catalog: the requested version"), lines::toString);
    }

    @Test
    void aSpreadsheetHasTheValuesInOneSheetAndWhatTheyAreInAnother() throws IOException {
        catalog.publish(
                "posts_under_a_key_that_is_longer_than_the_name_of_a_sheet", 1, SampleMetrics.posts("submitted_at"));
        var file = file(
                        oidc.communityManager("paris"),
                        "posts_under_a_key_that_is_longer_than_the_name_of_a_sheet?" + NOVEMBER,
                        ExportFormat.SPREADSHEET)
                .statusCode(200)
                .contentType(ExportFormat.SPREADSHEET)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals("value", rows.getFirst().getCellText(0));
            assertEquals(CellType.NUMBER, rows.getLast().getCell(0).getType());
            assertEquals("3", rows.getLast().getCellText(0));
            var notes = workbook.findSheet("about").orElseThrow().read().stream()
                    .collect(Collectors.toMap(row -> row.getCellText(0), row -> row.getCellText(1)));
            assertEquals("[\"paris\"]", notes.get("scope"));
            assertEquals("none", notes.get("groupBy"));
            assertEquals("true", notes.get("complete"));
        }
    }

    @Test
    void whatASpreadsheetWouldComputeIsText() {
        data.post("paris", "other", "=HYPERLINK(\"http://evil\")", "2026-11-18T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        catalog.publish("by_service", 1, """
                "dataset": "submission_facts", "timeColumn": "submitted_at", "format": "integer", "type": "simple",
                "measure": {"agg": "count", "filters": [
                    {"column": "language", "op": "not_in", "values": ["fr", "=1+1", "-2+3"]}]},
                "allowedGroupBy": ["platform_detail"]""");
        var lines = csv(oidc.superadmin(), "by_service?groupBy=platform_detail&" + NOVEMBER);
        assertTrue(lines.contains("\"'=HYPERLINK(\"\"http://evil\"\")\",1"), lines::toString);
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("# definition: ") && line.contains("fr, '=1+1, '-2+3")),
                lines::toString);
    }

    @Test
    void whatIsWrongIsAProblemLikeAnyOther() {
        refused(oidc.superadmin(), "posts?groupBy=status", 400, "invalid-input");
        refused(oidc.communityManager("paris"), "posts?community=toronto", 403, "community-out-of-scope");
        refused(oidc.communityManager("paris"), "drafted?version=1", 403, "metric-draft");
        refused(oidc.superadmin(), "unheard_of", 404, "metric-not-found");
        file(oidc.superadmin(), "posts", "application/xml").statusCode(406);
    }

    private static List<String> csv(String token, String metric) {
        var text = file(token, metric, "text/csv")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString(metric.split("\\?", 2)[0] + ".csv"))
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asString();
        return text.lines().toList();
    }

    private static void refused(String token, String metric, int status, String problem) {
        file(token, metric, "text/csv")
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    private static ValidatableResponse file(String token, String metric, String mediaType) {
        return Api.with(token)
                .accept(mediaType)
                .urlEncodingEnabled(false)
                .get(SampleMetrics.path(metric))
                .then();
    }
}
