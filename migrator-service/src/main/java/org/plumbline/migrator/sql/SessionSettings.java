package org.plumbline.migrator.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Settings of a database session until they are closed.
 *
 * @param overruled the earlier values, which closing restores
 */
public record SessionSettings(Connection session, boolean isLocal, Map<String, String> overruled)
        implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 5;

    /** Sets values that end with the transaction at the latest. */
    public static SessionSettings local(Connection transaction, Map<String, String> settings) throws SQLException {
        return overrule(transaction, true, settings);
    }

    /** Sets values that may outlast a transaction. */
    public static SessionSettings lasting(Connection session, Map<String, String> settings) throws SQLException {
        return overrule(session, false, settings);
    }

    /**
     * Sets the {@code application_name}, which shows others why the session holds a lock.
     *
     * @param session outside of a transaction, whose rollback would reset it
     * @param purpose such as {@code run 7 of moderation for ada}; the database keeps the first 63 bytes
     */
    public static SessionSettings purpose(Connection session, String purpose) throws SQLException {
        return lasting(session, Map.of("application_name", purpose));
    }

    private static SessionSettings overrule(Connection session, boolean isLocal, Map<String, String> settings)
            throws SQLException {
        var overruled = NamedStatement.of(session, "session.current")
                .texts("names", settings.keySet())
                .map(row -> row.getString("name"), row -> row.getString("value"));
        set(session, isLocal, settings);
        return new SessionSettings(session, isLocal, overruled);
    }

    private static void set(Connection session, boolean isLocal, Map<String, String> settings) throws SQLException {
        var names = List.copyOf(settings.keySet());
        NamedStatement.of(session, "session.set")
                .texts("names", names)
                .texts("values", names.stream().map(settings::get).toList())
                .bind("is_local", isLocal)
                .run();
    }

    /** Whether a statement in the transaction has failed. */
    public static boolean isBroken(Connection transaction) throws SQLException {
        return transaction.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    /** Restores the earlier values. In a failed transaction the rollback does this; a lost session needs nothing. */
    @Override
    public void close() throws SQLException {
        if ((isLocal || session.isValid(SECONDS_TO_ANSWER)) && !isBroken(session)) {
            set(session, isLocal, overruled);
        }
    }
}
