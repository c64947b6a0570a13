package org.plumbline.bi.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;

/**
 * The only way to read the database: one snapshot, read only, limited in time, and filtered by the database itself to the
 * rows of a scope, whatever the query forgets.
 */
@ApplicationScoped
public class ScopedTransaction {

    private static final String BEGIN = SqlFile.read(ScopedTransaction.class, "begin-scoped.sql");
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final DataSource dataSource;
    private final String timeLimit;

    ScopedTransaction(DataSource dataSource, BiSettings settings) {
        this.dataSource = dataSource;
        this.timeLimit = Long.toString(settings.statementTimeout().toMillis());
    }

    /**
     * Gives what {@code queries} makes of the rows that {@code scope} may see; all its statements see one state.
     *
     * @throws DataAccessException when the database cannot be reached, ends a statement at its time limit, or refuses
     *     it; the {@link SQLException} is its cause
     */
    public <T> T read(Scope scope, Function<DSLContext, T> queries) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Nothing was written, so there is nothing to commit; what went before is not hidden by a failure here.
            try (Ending _ = connection::rollback) {
                begin(connection, scope);
                return queries.apply(DSL.using(connection, SQLDialect.POSTGRES, SETTINGS));
            }
        } catch (SQLException e) {
            throw new DataAccessException("The scoped transaction failed", e);
        }
    }

    private void begin(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, setting(scope));
            statement.setString(2, timeLimit);
            statement.execute();
        }
    }

    /** Ends the transaction, and with it both settings, however the queries went. */
    private interface Ending extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** The form that {@code bi.scope()} reads. */
    public static String setting(Scope scope) {
        var setting = JsonNodeFactory.instance.objectNode().put("all", scope.all());
        scope.communities().forEach(setting.putArray("communities")::add);
        return setting.toString();
    }
}
