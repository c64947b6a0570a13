package org.plumbline.bi.guarded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.query.Query;

/**
 * Rows as CSV (RFC 4180), texts in quotes, followed by lines that begin with {@code #} and say what they are; the last of
 * these says whether they are complete, so that a file without it is not.
 *
 * @param asked the question as the caller has put it
 */
record CsvDocument(QueryQuestion question, Object asked, Publication publication) {

    private static final JsonMapper JSON = new JsonMapper();
    // What a spreadsheet would take for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    /**
     * Writes the rows, up to a limit.
     *
     * @return how many were written
     */
    long write(Cursor<Record> rows, int most, OutputStream output) {
        try {
            var printer = new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), FORMAT);
            printer.printRecord(question.query().outputs().stream()
                    .map(Query.Output::name)
                    .map(CsvDocument::harmless)
                    .toList());
            var written = 0L;
            String missing = null;
            try {
                while (written < most && rows.hasNext()) {
                    printer.printRecord(harmless(Cells.of(rows.fetchNext())));
                    written++;
                }
                missing = rows.hasNext() ? "there are more rows than the limit of " + most : null;
            } catch (DataAccessException e) {
                // The status was sent long ago: all that can still be said is that something is missing.
                Log.warnf(
                        e, "A CSV of %s ends after %d rows", question.dataset().name(), written);
                missing = "reading was broken off";
            }
            end(printer, written, missing);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(CSVPrinter printer, long written, String missing) throws IOException {
        printer.printComment("query: " + json(asked));
        printer.printComment("scope: "
                + (question.scope().all() ? "all" : json(question.scope().communities())));
        printer.printComment("publication: "
                + "%s version %s, published at %s%s"
                        .formatted(
                                publication.dataset(),
                                publication.version(),
                                publication.publishedAt(),
                                publication.stale() ? ", stale: " + publication.staleReason() : ""));
        printer.printComment("rows: " + written);
        printer.printComment(missing == null ? "complete: true" : "complete: false (%s)".formatted(missing));
        printer.flush();
    }

    private static List<Object> harmless(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof String text ? harmless(text) : cell)
                .toList();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }
}
