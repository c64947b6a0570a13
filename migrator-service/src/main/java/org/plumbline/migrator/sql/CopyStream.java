package org.plumbline.migrator.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by COPY, as CSV. The server processes rows while later ones are still being written. */
public final class CopyStream implements AutoCloseable {

    private static final int BUFFERED = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder out = new StringBuilder(BUFFERED + (BUFFERED >> 2));
    private final List<Object> row = new ArrayList<>();

    /** Starts the command; for each row, call {@link #value} or {@link #values}, then {@link #endRow}. */
    public CopyStream(Connection target, String tableAndColumns) throws SQLException {
        copy = target.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s FROM STDIN (FORMAT csv)".formatted(tableAndColumns));
    }

    @FunctionalInterface
    public interface RowWriter<T> {
        void write(CopyStream out, T row) throws SQLException;
    }

    /** Writes all rows in order; nothing if there are none. */
    public static <T> void copy(Connection target, String tableAndColumns, Collection<T> rows, RowWriter<T> writer)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var out = new CopyStream(target, tableAndColumns)) {
            for (var row : rows) {
                writer.write(out, row);
            }
            out.finish();
        }
    }

    /** Writes the next value of the row: null, text, a Boolean, a number or a list. */
    public CopyStream value(Object value) {
        row.add(value instanceof List<?> elements ? arrayLiteral(elements) : value);
        return this;
    }

    public CopyStream values(Object... values) {
        return values(Arrays.asList(values));
    }

    public CopyStream values(List<?> values) {
        values.forEach(this::value);
        return this;
    }

    public void endRow() throws SQLException {
        try {
            CSVFormat.POSTGRESQL_CSV.printRecord(out, row.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row.clear();
        if (out.length() >= BUFFERED) {
            flush();
        }
    }

    /** Waits until the server has processed every row. */
    public void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        out.setLength(0);
    }

    public static String arrayLiteral(List<?> elements) {
        var literal = new StringBuilder("{");
        for (var element : elements) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            literal.append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
