package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.plumbline.migrator.sql.SqlFile;

/** Takes a source's snapshot together with what has to be known of it. */
final class SourcePositions {

    private SourcePositions() {}

    /**
     * Begins the read-only transaction on a connection that has none.
     *
     * @return where the source stands in the snapshot that the transaction now has
     */
    static SourcePosition takeSnapshot(Connection connection) throws SQLException {
        var activity = first(connection, "source/activity.sql", SourcePositions::activity);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return first(
                connection,
                "source/snapshot.sql",
                row -> new SourcePosition(
                        row.getString("identity"),
                        row.getLong("snapshot_xmin"),
                        row.getLong("next_xid"),
                        activity.clock(),
                        activity.oldestStart()));
    }

    private record Activity(Instant clock, Instant oldestStart) {}

    private static Activity activity(ResultSet row) throws SQLException {
        var clock = row.getObject("clock", OffsetDateTime.class).toInstant();
        var oldest = row.getObject("oldest_start", OffsetDateTime.class);
        // A prepared transaction no longer says when it began.
        var known = row.getBoolean("sees_others") && !row.getBoolean("is_standby") && row.getLong("prepared") == 0;
        if (!known) {
            return new Activity(clock, null);
        }
        return new Activity(clock, oldest == null || oldest.toInstant().isAfter(clock) ? clock : oldest.toInstant());
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> T first(Connection connection, String file, RowReader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SqlFile.read(file))) {
            row.next();
            return reader.read(row);
        }
    }
}
