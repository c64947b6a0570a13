package org.plumbline.bi.export;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jooq.exception.DataAccessException;

/** Rows as a file that ends with notes. The last note says whether the file is complete, so a file without it is not. */
public record ExportedRows(String name, List<String> columns, List<Note> about, ExportFormat format) {

    /** Writes rows, up to a limit. */
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
                // The status was sent long ago: the note is all that can still say so.
                Log.warnf("An export of %s ends after %d rows: %s", name, written, e.getCause());
                missing = "reading was broken off";
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
}
