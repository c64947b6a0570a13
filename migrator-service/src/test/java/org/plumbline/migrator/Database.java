package org.plumbline.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/** One-line statements for tests. */
public final class Database {

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

    /** Ends a transaction as people do: one in eight takes back what it did. */
    public static void commitOrRollBack(Connection connection, Random random) throws SQLException {
        if (random.nextInt(8) == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
