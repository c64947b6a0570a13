package org.plumbline.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** One-line statements for tests. */
public final class Database {

    private static final String EMPTY_TABLES = emptyTables();

    private Database() {}

    /** The only value of the only row, as text; timestamps in UTC. */
    public static String value(Connection connection, String sql) throws SQLException {
        // The driver gives the session the zone of the JVM.
        execute(connection, "SET TIME ZONE 'UTC'");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Leaves nothing in these tables. */
    static void empty(Connection connection, String tables) throws SQLException {
        execute(connection, EMPTY_TABLES.replace("{tables}", tables));
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String emptyTables() {
        try (var stream = Database.class.getResourceAsStream("/empty-tables.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
