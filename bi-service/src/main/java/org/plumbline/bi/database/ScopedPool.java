package org.plumbline.bi.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.commons.lang3.function.FailableFunction;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.NamedSql;
import org.plumbline.service.security.ScopeSetting;

/**
 * Reads through one connection pool. Each read is one read-only snapshot with a time limit, filtered to a scope by the
 * database.
 */
record ScopedPool(DataSource dataSource, Opening opening, Duration timeLimit) {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return inTransaction(Optional.empty(), connection -> {
            try (var statement = connection.prepareStatement(opening.sql().sql())) {
                open(statement, opening, scope);
                statement.execute();
            }
            return queries.apply(database(connection));
        });
    }

    <A, T> T read(
            Scope scope, Optional<Caller> caller, LeadingQuery.Bound<A> first, BiFunction<A, DSLContext, T> queries) {
        return inTransaction(
                caller, connection -> queries.apply(ask(connection, opening, scope, first), database(connection)));
    }

    <A> A ask(Scope scope, LeadingQuery.Bound<A> query) {
        try (var connection = dataSource.getConnection()) {
            return ask(connection, Opening.ALONE, scope, query);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> T inTransaction(Optional<Caller> caller, FailableFunction<Connection, T, SQLException> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Nothing was written. A failed rollback does not hide an earlier failure.
            try (Ending _ = () -> end(connection, caller)) {
                if (caller.isPresent()) {
                    caller.get().begun(connection);
                }
                return work.apply(connection);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Sends the query with the statements that open the transaction, in one round trip. */
    private <A> A ask(Connection connection, Opening opening, Scope scope, LeadingQuery.Bound<A> query)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(opening.sql().sql() + query.query().sql())) {
            open(statement, opening, scope);
            statement.setString(opening.sql().parameters().size() + 1, query.parameter());
            statement.execute();
            for (var result = 0; result < opening.statements(); result++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                return query.reading()
                        .apply(database(connection).fetch(rows, query.query().fields()));
            }
        }
    }

    private void open(PreparedStatement statement, Opening opening, Scope scope) throws SQLException {
        var milliseconds = Long.toString(timeLimit.toMillis());
        opening.sql().bind(statement, Map.of("scope", ScopeSetting.of(scope), "time_limit", milliseconds));
    }

    private static DSLContext database(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
    }

    private static DataAccessException failed(SQLException cause) {
        return new DataAccessException("The scoped transaction failed", cause);
    }

    private static void end(Connection connection, Optional<Caller> caller) throws SQLException {
        caller.ifPresent(Caller::ended);
        connection.rollback();
    }

    /** Ends the transaction and its settings, even after a failure. */
    private interface Ending extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** The statements that open a transaction. */
    enum Opening {
        ALONE("ask-scoped.sql", 1),

        SCOPED("begin-scoped.sql", 2),

        GUARDED("begin-guarded.sql", 2);

        private final NamedSql sql;
        private final int statements;

        Opening(String file, int statements) {
            sql = NamedSql.read(Opening.class, file);
            this.statements = statements;
        }

        NamedSql sql() {
            return sql;
        }

        int statements() {
            return statements;
        }
    }
}
