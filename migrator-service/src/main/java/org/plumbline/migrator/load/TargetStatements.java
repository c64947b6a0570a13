package org.plumbline.migrator.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements on a connection of the target, with their parameters by position. */
final class TargetStatements {

    private final Connection target;

    TargetStatements(Connection target) {
        this.target = target;
    }

    /** Reads a column of the row at hand. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    void update(String sql, Object... parameters) throws SQLException {
        try (var statement = prepare(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    /** Every row of a query. */
    <T> List<T> list(RowReader<T> reader, String sql, Object... parameters) throws SQLException {
        try (var statement = prepare(sql, parameters);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    /** The single number that a query gives. */
    long number(String sql, Object... parameters) throws SQLException {
        return list(row -> row.getLong(1), sql, parameters).getFirst();
    }

    Array texts(Collection<String> values) throws SQLException {
        return target.createArrayOf("text", values.toArray());
    }

    Array bigints(Collection<Long> values) throws SQLException {
        return target.createArrayOf("bigint", values.toArray());
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        var statement = target.prepareStatement(sql);
        try {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
