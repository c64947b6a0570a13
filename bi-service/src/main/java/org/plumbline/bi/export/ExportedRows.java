package org.plumbline.bi.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.scope.Scope;

/**
 * Rows as a file that ends with notes. The last note says whether the file is complete; a file without that note is
 * incomplete.
 */
public record ExportedRows(String name, List<String> columns, List<Note> about, ExportFormat format) {

    public void write(Iterator<List<Object>> rows, int most, OutputStream output) {
        try {
            var sink = format.open(
                    name, columns.stream().map(Formulas::harmlessInACell).toList(), output);
            var written = 0L;
            String missing = null;
            try {
                while (written < most && rows.hasNext()) {
                    sink.row(harmless(rows.next()));
                    written++;
                }
                missing = rows.hasNext() ? "there are more rows than the limit of " + most : null;
            } catch (DataAccessException e) {
                // The status has already been sent, so only the note can report the failure.
                Log.warnf("An export of %s ends after %d rows: %s", name, written, e.getCause());
                missing = "reading failed";
            }
            sink.end(notes(written, missing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Note> notes(long written, String missing) {
        var notes = new ArrayList<Note>();
        about.forEach(note -> notes.add(new Note(note.name(), Formulas.harmlessInACell(note.value()))));
        notes.add(new Note("rows", Long.toString(written)));
        notes.add(new Note("complete", missing == null ? "true" : "false (%s)".formatted(missing)));
        return notes;
    }

    private static List<Object> harmless(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof String text ? Formulas.harmlessInACell(text) : cell)
                .toList();
    }

    public record Note(String name, String value) {

        private static final JsonMapper JSON = new JsonMapper();

        public static Note json(String name, Object value) {
            try {
                return new Note(name, JSON.writeValueAsString(value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("values read as JSON can be written as JSON", e);
            }
        }

        public static Note of(Scope scope) {
            return scope.all() ? new Note("scope", "all") : json("scope", scope.communities());
        }

        public static Note of(Publication publication) {
            return new Note(
                    "publication",
                    "%s version %s, published at %s%s"
                            .formatted(
                                    publication.dataset(),
                                    publication.version(),
                                    publication.publishedAt(),
                                    publication.stale() ? ", stale: " + publication.staleReason() : ""));
        }
    }
}
