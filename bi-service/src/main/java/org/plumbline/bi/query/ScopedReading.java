package org.plumbline.bi.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.model.scope.Scope;
import org.postgresql.PGConnection;

/** Reads of a pool's connections: one snapshot each, read only, limited in time, and filtered by the database to a scope. */
final class ScopedReading {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private static final String ASK = SqlFile.read(ScopedReading.class, "ask-scoped.sql");

    private final DataSource dataSource;
    private final Opening opening;
    private final String timeLimit;

    /** @param timeLimit of each statement */
    ScopedReading(DataSource dataSource, Opening opening, Duration timeLimit) {
        this.dataSource = dataSource;
        this.opening = opening;
        this.timeLimit = Long.toString(timeLimit.toMillis());
    }

    /** What happens to a connection while it is read from. */
    interface Watch {

        /** Nobody cares. */
        Watch NONE = new Watch() {
            @Override
            public void begun(Connection connection) {}

            @Override
            public void ended() {}
        };

        void begun(Connection connection) throws SQLException;

        void ended();
    }

    /** As {@link ScopedTransaction#read}. */
    <T> T read(Scope scope, Watch watch, Function<DSLContext, T> queries) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Nothing was written, so there is nothing to commit; what went before is not hidden by a failure here.
            try (Ending _ = () -> end(connection, watch)) {
                watch.begun(connection);
                begin(connection, scope);
                return queries.apply(DSL.using(connection, SQLDialect.POSTGRES, SETTINGS));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** As {@link ScopedTransaction#ask}. */
    Result<Record> ask(Scope scope, KeptPlan query, String parameter) {
        try (var connection = dataSource.getConnection();
                var statement = KeptPlan.keeping(connection.prepareStatement(ASK + query.sql()))) {
            statement.setString(1, ScopeSetting.of(scope));
            statement.setString(2, timeLimit);
            statement.setString(3, parameter);
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return DSL.using(connection, SQLDialect.POSTGRES, SETTINGS).fetch(rows, query.fields());
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DataAccessException failed(SQLException cause) {
        return new DataAccessException("The scoped transaction failed", cause);
    }

    private void begin(Connection connection, Scope scope) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(opening.prepareThreshold());
        try (var statement = connection.prepareStatement(opening.statement())) {
            statement.setString(1, ScopeSetting.of(scope));
            statement.setString(2, timeLimit);
            statement.execute();
        }
    }

    private static void end(Connection connection, Watch watch) throws SQLException {
        watch.ended();
        connection.rollback();
    }

    /** Ends the transaction, and with it its settings, however the queries went. */
    private interface Ending extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
