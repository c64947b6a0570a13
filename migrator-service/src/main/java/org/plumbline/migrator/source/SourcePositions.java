package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.plumbline.migrator.sql.Statements;

/** Takes a source's snapshot together with its position. */
final class SourcePositions {

    private SourcePositions() {}

    /**
     * Begins the read-only transaction on a connection that has none.
     *
     * @return the position of the transaction's snapshot
     */
    static SourcePosition takeSnapshot(Connection connection) throws SQLException {
        var statements = new Statements(connection);
        var activity = statements.sql("source.activity").get(SourcePositions::activity);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return statements
                .sql(activity.seesServer() ? "source.snapshot" : "source.snapshot_by_start")
                .get(row -> new SourcePosition(
                        row.getString("identity"),
                        row.getLong("snapshot_xmin"),
                        row.getLong("next_xid"),
                        activity.clock(),
                        activity.oldestStart()));
    }

    /** @param seesServer whether the user may see the server's identity */
    private record Activity(Instant clock, Instant oldestStart, boolean seesServer) {}

    private static Activity activity(ResultSet row) throws SQLException {
        var clock = row.getObject("clock", OffsetDateTime.class).toInstant();
        var oldest = row.getObject("oldest_start", OffsetDateTime.class);
        // A prepared transaction no longer shows when it began.
        var known = row.getBoolean("sees_others") && !row.getBoolean("is_standby") && row.getLong("prepared") == 0;
        var seesServer = row.getBoolean("sees_server");
        if (!known) {
            return new Activity(clock, null, seesServer);
        }
        return new Activity(
                clock, oldest == null || oldest.toInstant().isAfter(clock) ? clock : oldest.toInstant(), seesServer);
    }
}
