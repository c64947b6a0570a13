package org.plumbline.bi.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** Files of the packaged service, which has 256 MB, read back. */
@QuarkusIntegrationTest
class ExportIT {

    private static final int FACTS = 200_000;

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    private static final String BY_SERVICE = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "platform_detail"}]}""";

    FakeOidc oidc;
    TestDatabase database;
    private TargetData data;

    @BeforeEach
    void publishTheSample() {
        data = new TargetData(database);
        SampleFacts.publish(data);
    }

    @Test
    void cellsOfACsvFileAreReadBackAsTheyWere() throws IOException {
        data.post("paris", "other", "a \"quoted\", divided ünit", "2026-11-18T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        try (var rows = CSV.parse(new InputStreamReader(file("text/csv", BY_SERVICE), StandardCharsets.UTF_8))) {
            var counts = rows.stream().map(ExportIT::count).toList();
            assertEquals(7, counts.size());
            assertEquals("a \"quoted\", divided ünit=1", counts.getFirst());
            assertTrue(counts.contains("instagram=2"), counts::toString);
        }
    }

    @Test
    void cellsOfASpreadsheetAreReadBackAsTheyWere() throws IOException {
        try (var workbook = new ReadableWorkbook(file(ExportFormat.SPREADSHEET, BY_SERVICE))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(7, rows.size());
            assertEquals("instagram", rows.get(2).getCellText(0));
            assertEquals("2", rows.get(2).getCellText(1));
            assertEquals(
                    "true",
                    workbook.findSheet("about").orElseThrow().read().getLast().getCellText(1));
        }
    }

    @Test
    void everyFactFitsThrough() throws IOException {
        data.execute("""
                WITH posts AS (
                    INSERT INTO core.submissions (status, language, submitted_at)
                    SELECT 'new', 'en', timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'
                    FROM generate_series(1, %d) AS n
                    RETURNING submission_id
                )
                INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                SELECT submission_id, 'meta', 'instagram', 'url', 'test@1' FROM posts""".formatted(FACTS));
        data.publish(9, SampleFacts.PUBLISHED_AT);
        var everything = """
                {"dataset": "submission_facts", "measures": [{"agg": "count"}],
                 "groupBy": [{"column": "submission_id"}, {"column": "submitted_at"}, {"column": "platform_detail"}]}""";
        try (var rows = CSV.parse(new InputStreamReader(file("text/csv", everything), StandardCharsets.UTF_8))) {
            assertEquals(FACTS + 7, rows.stream().count());
            assertTrue(rows.getTrailerComment().contains("complete: true"), rows::getTrailerComment);
        }
    }

    private static String count(CSVRecord row) {
        return row.get("platform_detail") + "=" + row.get("count");
    }

    private InputStream file(String format, String query) {
        return new ByteArrayInputStream(Api.with(oidc.superadmin())
                .accept(format)
                .contentType("application/json")
                .body(query)
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
