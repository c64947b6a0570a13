package org.plumbline.migrator.verification;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.sql.Statements;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Has PostgreSQL write definitions with the schema of every name, whatever the session's {@code search_path}, until it
 * is closed.
 */
public final class QualifiedNames implements AutoCloseable {

    private static final String SET = "SELECT set_config('search_path', :path, false)";

    private final Connection connection;
    private final String before;

    private QualifiedNames(Connection connection, String before) {
        this.connection = connection;
        this.before = before;
    }

    public static QualifiedNames on(Connection connection) throws SQLException {
        var statements = new Statements(connection);
        var before =
                statements.composed("SELECT current_setting('search_path')").get(row -> row.getString(1));
        statements.composed(SET).bind("path", "").run();
        return new QualifiedNames(connection, before);
    }

    /** Resets the setting; in a failed transaction the rollback does. */
    @Override
    public void close() throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.FAILED) {
            new Statements(connection).composed(SET).bind("path", before).run();
        }
    }
}
