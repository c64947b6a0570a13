package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.plumbline.migrator.sql.Statements;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Settings of a transaction while checks run in it; they end with them. */
public final class Bounds {

    private final Connection connection;
    private final Settings overruled;

    private record Settings(String statementTimeout, String timeZone) {}

    private Bounds(Connection connection, Settings overruled) {
        this.connection = connection;
        this.overruled = overruled;
    }

    /** Sets the statement timeout, and a fixed time zone for timestamps in failing rows. */
    public static Bounds set(Connection connection, Duration timeout) throws SQLException {
        var overruled = new Statements(connection)
                .sql("result.settings")
                .get(row -> new Settings(row.getString("statement_timeout"), row.getString("time_zone")));
        set(connection, new Settings(timeout.toMillis() + "ms", "UTC"));
        return new Bounds(connection, overruled);
    }

    public void restore() throws SQLException {
        set(connection, overruled);
    }

    /** Whether a statement in the transaction has failed. */
    public static boolean isBroken(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    private static void set(Connection connection, Settings settings) throws SQLException {
        new Statements(connection)
                .sql("result.bound")
                .bind("timeout", settings.statementTimeout())
                .bind("zone", settings.timeZone())
                .list(_ -> null);
    }
}
