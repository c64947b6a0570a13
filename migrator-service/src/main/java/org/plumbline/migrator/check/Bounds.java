package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** What holds of a transaction while a check runs in it, and ends with the check. */
final class Bounds {

    private final Connection connection;
    private final Savepoint before;
    private final Settings settings;

    private record Settings(String statementTimeout, String timeZone) {}

    private Bounds(Connection connection, Savepoint before, Settings settings) {
        this.connection = connection;
        this.before = before;
        this.settings = settings;
    }

    /** Statements end after a time; timestamps in rows at fault mean the same wherever the service runs. */
    static Bounds set(Connection connection, Duration timeout) throws SQLException {
        var before = connection.setSavepoint();
        var settings = new Statements(connection)
                .list(
                        row -> new Settings(row.getString("statement_timeout"), row.getString("time_zone")),
                        SqlFile.read("checks/support/settings.sql"))
                .getFirst();
        set(connection, timeout.toMillis() + "ms", "UTC");
        return new Bounds(connection, before, settings);
    }

    /** After a check that came to its end. */
    void restore() throws SQLException {
        set(connection, settings.statementTimeout(), settings.timeZone());
        connection.releaseSavepoint(before);
    }

    /** After one that broke off: the transaction goes on from where it was before. */
    void rollBack() throws SQLException {
        connection.rollback(before);
        connection.releaseSavepoint(before);
    }

    /** Whether a statement has failed in the transaction. */
    static boolean isBroken(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    private static void set(Connection connection, String statementTimeout, String timeZone) throws SQLException {
        new Statements(connection)
                .list(_ -> null, SqlFile.read("checks/support/bound.sql"), statementTimeout, timeZone);
    }
}
