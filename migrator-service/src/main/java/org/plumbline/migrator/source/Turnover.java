package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * PostgreSQL's tuple statistics of a table: rows inserted and deleted, including rolled-back ones.
 *
 * @param countedSince must be equal for two of them to be comparable
 */
record Turnover(String countedSince, long inserted, long deleted) {

    /** Reads the tuple statistics of each table. */
    static Map<TableName, Turnover> ofTables(Connection connection) throws SQLException {
        return NamedStatement.of(connection, "source.turnover")
                .map(
                        row -> new TableName(row.getString("schema_name"), row.getString("table_name")),
                        row -> new Turnover(
                                row.getString("counted_since"), row.getLong("inserted"), row.getLong("deleted")));
    }

    /**
     * Reads statistics that include everything that other sessions have committed; empty if some of it may still be
     * missing.
     */
    static Map<TableName, Turnover> ofSettledTables(Connection connection) throws SQLException {
        // First, because a session that ends in between would be counted by neither.
        var isSettled = NamedStatement.of(connection, "source.is_settled").isTrue();
        return isSettled ? ofTables(connection) : Map.of();
    }
}
