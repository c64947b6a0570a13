package org.plumbline.bi.query;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class XlsxTest extends SampleTest {

    @Test
    void hasTheRowsInOneSheetAndWhatTheyAreInAnother() throws IOException {
        try (var workbook = xlsx(oidc.superadmin(), CsvTest.BY_SERVICE)) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(List.of("platform_detail", "'=n", "avg_toxicity"), texts(rows.getFirst()));
            assertEquals(7, rows.size());
            assertEquals("instagram", rows.get(2).getCellText(0));
            assertEquals(CellType.NUMBER, rows.get(2).getCell(1).getType());
            assertEquals("2", rows.get(2).getCellText(1));
            var notes = workbook.findSheet("about").orElseThrow().read();
            assertEquals(
                    List.of("query", "scope", "publication", "rows", "complete"),
                    notes.stream().map(row -> row.getCellText(0)).toList());
            assertTrue(notes.get(0).getCellText(1).startsWith("{\"dataset\":\"submission_facts\""));
            assertTrue(notes.get(2).getCellText(1).startsWith("submission_facts version 7, published at"));
            assertEquals("6", notes.get(3).getCellText(1));
            assertEquals("true", notes.get(4).getCellText(1));
        }
    }

    @Test
    void whatASpreadsheetWouldComputeIsText() throws IOException {
        data.post("paris", "other", "\u00a0＝HYPERLINK(\"http://evil\")", "2026-11-18T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        try (var workbook = xlsx(oidc.superadmin(), CsvTest.BY_SERVICE)) {
            var cell = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCell(0))
                    .filter(it -> it.getText().contains("HYPERLINK"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(CellType.STRING, cell.getType());
            assertEquals("'\u00a0＝HYPERLINK(\"http://evil\")", cell.getText());
        }
    }

    @Test
    void saysWhereRowsAreMissingAndHasThoseOfTheScopeOnly() throws IOException {
        var query = CsvTest.BY_SERVICE.replace("{\"dataset\"", "{\"limit\": 1, \"dataset\"");
        try (var workbook = xlsx(oidc.communityManager("toronto"), query)) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals("tiktok", rows.get(1).getCellText(0));
            var notes = workbook.findSheet("about").orElseThrow().read();
            assertEquals("[\"toronto\"]", notes.get(1).getCellText(1));
            assertEquals(
                    "false (there are more rows than the limit of 1)",
                    notes.get(4).getCellText(1));
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private static ReadableWorkbook xlsx(String token, String query) throws IOException {
        var bytes = Api.with(token)
                .accept(ExportFormat.SPREADSHEET)
                .contentType("application/json")
                .body(query)
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .contentType(ExportFormat.SPREADSHEET)
                .header("Content-Disposition", containsString("submission_facts.xlsx"))
                .extract()
                .asByteArray();
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }
}
