package org.plumbline.bi.guarded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.query.Query;

/**
 * The rows of a question as a file, which says at its end what it is; the last note says whether it is complete, so that a
 * file without it is not.
 *
 * @param asked the question as the caller has put it
 */
record ExportedRows(QueryQuestion question, Object asked, Publication publication, ExportFormat format) {

    private static final JsonMapper JSON = new JsonMapper();
    // What a spreadsheet would take for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    /** Writes the rows, up to a limit. */
    void write(Cursor<Record> rows, int most, OutputStream output) {
        try {
            var columns = question.query().outputs().stream()
                    .map(Query.Output::name)
                    .map(ExportedRows::harmless)
                    .toList();
            var sink = format.open(question.dataset().name(), columns, output);
            var written = 0L;
            String missing = null;
            try {
                while (written < most && rows.hasNext()) {
                    sink.row(harmless(Cells.of(rows.fetchNext())));
                    written++;
                }
                missing = rows.hasNext() ? "there are more rows than the limit of " + most : null;
            } catch (DataAccessException e) {
                // The status was sent long ago: all that can still be said is that something is missing.
                Log.warnf(
                        e,
                        "An export of %s ends after %d rows",
                        question.dataset().name(),
                        written);
                missing = "reading was broken off";
            }
            sink.end(notes(written, missing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Note> notes(long written, String missing) {
        return List.of(
                new Note("query", json(asked)),
                new Note(
                        "scope",
                        question.scope().all() ? "all" : json(question.scope().communities())),
                new Note(
                        "publication",
                        "%s version %s, published at %s%s"
                                .formatted(
                                        publication.dataset(),
                                        publication.version(),
                                        publication.publishedAt(),
                                        publication.stale() ? ", stale: " + publication.staleReason() : "")),
                new Note("rows", Long.toString(written)),
                new Note("complete", missing == null ? "true" : "false (%s)".formatted(missing)));
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
