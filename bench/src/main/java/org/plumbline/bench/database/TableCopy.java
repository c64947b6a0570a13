package org.plumbline.bench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.measure.BenchFailure;
import org.postgresql.PGConnection;

/** A table to a file and back by {@code COPY}, which is as fast as rows get out of PostgreSQL and into it. */
public final class TableCopy {

    private static final int BUFFER = 1 << 16;

    private TableCopy() {}

    /** Writes all rows of a table to a file; gives their number. */
    public static long toFile(Connection connection, String table, Path file) throws SQLException {
        try (var stream = Files.newOutputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", stream);
        } catch (IOException e) {
            throw new BenchFailure("Cannot write the rows of " + table + " to " + file + ": " + e.getMessage(), e);
        }
    }

    /** Adds the rows of such a file to a table; gives their number. */
    public static long fromFile(Connection connection, String table, Path file) throws SQLException {
        try (var stream = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", stream, BUFFER);
        } catch (IOException e) {
            throw new BenchFailure("Cannot read the rows of " + table + " from " + file + ": " + e.getMessage(), e);
        }
    }
}
