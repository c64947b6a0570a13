package org.plumbline.bench.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.io.function.Uncheck;

/** The statements of this module's {@code .sql} files, and short methods to execute them. */
public final class Sql {

    private Sql() {}

    /**
     * The text of a file, by its path in the module's resources, such as {@code legacy/generate.sql}; or a statement,
     * such as {@code yardstick.reports}, which is the one below {@code -- name: reports} in {@code yardstick.sql}.
     */
    public static String read(String name) {
        if (name.contains("/")) {
            return text(name);
        }
        var dot = name.indexOf('.');
        var head = "-- name: %s\n".formatted(name.substring(dot + 1));
        var file = text(name.substring(0, dot) + ".sql");
        var start = file.indexOf(head);
        if (start < 0) {
            throw new IllegalStateException("there is no statement " + name);
        }
        var end = file.indexOf("-- name:", start + head.length());
        return file.substring(start + head.length(), end < 0 ? file.length() : end);
    }

    private static String text(String file) {
        return Uncheck.get(() -> resourceToString("/org/plumbline/bench/" + file, UTF_8));
    }

    /** Executes statements and returns the number of rows that the last one changed. */
    public static long execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    /** The single text that a query returns; null if it returns no row. */
    public static String text(Connection connection, String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    /** Sets a session setting for the following statements. */
    public static void set(Connection connection, String name, long value) throws SQLException {
        text(connection, "SELECT set_config(?, ?, false)", name, Long.toString(value));
    }

    /** Runs a checkpoint, so that the next statement does not pay for the writes of the previous one. */
    public static void settle(Connection superuser) throws SQLException {
        execute(superuser, "CHECKPOINT");
    }
}
