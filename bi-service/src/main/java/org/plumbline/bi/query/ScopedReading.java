package org.plumbline.bi.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.DatabaseSettings;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/** Reads of a pool's connections: one snapshot each, read only, limited in time, and filtered by the database to a scope. */
final class ScopedReading {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    /** Of the driver: from which execution on a statement stays prepared, and its plan with it. */
    private static final int KEPT_AT_ONCE = 1;

    private static final int NEVER_KEPT = 0;

    private final DataSource dataSource;
    private final Opening opening;
    private final Sessions sessions;
    private final String timeLimit;

    /** @param timeLimit of each statement */
    ScopedReading(DataSource dataSource, Opening opening, Sessions sessions, Duration timeLimit) {
        this.dataSource = dataSource;
        this.opening = opening;
        this.sessions = sessions;
        this.timeLimit = Long.toString(timeLimit.toMillis());
    }

    /** Whose the sessions of a pool's connections are. */
    enum Sessions {
        OURS,

        /** Each transaction may find another one. */
        SHARED;

        static Sessions of(DatabaseSettings settings) {
            return settings.pooled() ? SHARED : OURS;
        }
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

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** As {@link ScopedTransaction#read(Scope, Function)}. */
    <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return inTransaction(Watch.NONE, connection -> {
            try (var statement = connection.prepareStatement(opening.sql())) {
                open(statement, scope);
                statement.execute();
            }
            return queries.apply(database(connection));
        });
    }

    /** As {@link ScopedTransaction#read(Scope, KeptPlan.Asked, BiFunction)}. */
    <A, T> T read(Scope scope, Watch watch, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return inTransaction(
                watch, connection -> queries.apply(ask(connection, opening, scope, first), database(connection)));
    }

    /** As {@link ScopedTransaction#ask}. */
    <A> A ask(Scope scope, KeptPlan.Asked<A> query) {
        try (var connection = dataSource.getConnection()) {
            return ask(connection, Opening.ALONE, scope, query);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> T inTransaction(Watch watch, Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.unwrap(PGConnection.class).setPrepareThreshold(threshold(opening.keepsPlans()));
            // Nothing was written, so there is nothing to commit; what went before is not hidden by a failure here.
            try (Ending _ = () -> end(connection, watch)) {
                watch.begun(connection);
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The query and what opens the transaction, in one round trip. */
    private <A> A ask(Connection connection, Opening opening, Scope scope, KeptPlan.Asked<A> query)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(opening.sql() + query.plan().sql())) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(threshold(true));
            statement.setString(open(statement, scope), query.parameter());
            statement.execute();
            for (var result = 0; result < opening.statements(); result++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                return query.reading()
                        .apply(database(connection).fetch(rows, query.plan().fields()));
            }
        }
    }

    private int threshold(boolean isKept) {
        return isKept && sessions == Sessions.OURS ? KEPT_AT_ONCE : NEVER_KEPT;
    }

    /** Sets the parameters of what opens the transaction, and gives the place of the next one. */
    private int open(PreparedStatement statement, Scope scope) throws SQLException {
        var place = 1;
        statement.setString(place++, ScopeSetting.of(scope));
        statement.setString(place++, timeLimit);
        return place;
    }

    private static DSLContext database(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
    }

    private static DataAccessException failed(SQLException cause) {
        return new DataAccessException("The scoped transaction failed", cause);
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
