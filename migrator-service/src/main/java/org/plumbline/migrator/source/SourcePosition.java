package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * A source's position at a snapshot, from which a later run finds everything that this one did not see.
 *
 * @param identity server, timeline and database, because transaction ids mean nothing elsewhere. If the user may not
 *     see the server's identity, its start time instead
 * @param snapshotXmin every transaction below this id had ended when the snapshot was taken
 * @param nextXid the next transaction id, as of the snapshot
 * @param clock the source's clock before the snapshot was taken
 * @param oldestStart every transaction invisible to the snapshot started at or after this time of the source's clock;
 *     null if unknown, such as on a standby, or without the privilege to see others' transactions
 */
public record SourcePosition(String identity, long snapshotXmin, long nextXid, Instant clock, Instant oldestStart) {

    /**
     * Begins the read-only transaction on a connection that has none.
     *
     * @return the position of the transaction's snapshot
     */
    static SourcePosition takeSnapshot(Connection connection) throws SQLException {
        var activity =
                NamedStatement.of(connection, "source.activity").records().getFirst();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return NamedStatement.of(
                        connection,
                        activity.get("sees_server", boolean.class) ? "source.snapshot" : "source.snapshot_by_start")
                .get(row -> new SourcePosition(
                        row.getString("identity"),
                        row.getLong("snapshot_xmin"),
                        row.getLong("next_xid"),
                        activity.get("clock", Instant.class),
                        activity.get("oldest_start", Instant.class)));
    }
}
