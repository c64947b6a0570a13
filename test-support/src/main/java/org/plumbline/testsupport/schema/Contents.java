package org.plumbline.testsupport.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.testsupport.TestDatabase;

/** The rows of a database's tables and materialized views. For databases of a few rows. */
public record Contents(SortedMap<String, Table> tables) {

    private static final String TABLES = """
            SELECT format('%I.%I', nspname, relname)
            FROM pg_class
            JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE relkind IN ('r', 'm')
                AND nspname NOT LIKE 'pg\\_%'
                AND nspname <> 'information_schema'
                AND relname <> 'flyway_schema_history'
            """;

    /**
     * The rows of one table.
     *
     * @param rows their values by column; null for NULL
     */
    public record Table(List<String> columns, List<Map<String, String>> rows) {

        private List<String> rowsAs(List<String> chosen) {
            return rows.stream()
                    .map(row -> chosen.stream().map(row::get).toList().toString())
                    .sorted()
                    .toList();
        }
    }

    /** As a superuser sees them, without Flyway's history. */
    public static Contents of(TestDatabase database) throws SQLException {
        var names = new TreeSet<String>();
        var tables = new TreeMap<String, Table>();
        try (var connection = database.borrowSuperuser()) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (var name : names) {
                tables.put(name, read(connection, name));
            }
        }
        return new Contents(tables);
    }

    /** A line for each table that exists in both and whose rows differ in a column that exists in both. */
    public List<String> differencesTo(Contents later, Set<String> exceptTables) {
        var differences = new ArrayList<String>();
        for (var name : later.tables.keySet()) {
            var before = tables.get(name);
            var after = later.tables.get(name);
            if (before == null || exceptTables.contains(name)) {
                continue;
            }
            var shared = before.columns.stream().filter(after.columns::contains).toList();
            if (!before.rowsAs(shared).equals(after.rowsAs(shared))) {
                differences.add("%s %s%n    had %s%n    has %s"
                        .formatted(name, shared, before.rowsAs(shared), after.rowsAs(shared)));
            }
        }
        return differences;
    }

    /** The columns in which no row has a value. */
    public List<String> columnsWithoutValues() {
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().columns.stream()
                        .filter(column -> table.getValue().rows.stream().allMatch(row -> row.get(column) == null))
                        .map(column -> table.getKey() + "." + column))
                .toList();
    }

    private static Table read(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("TABLE " + name)) {
            var metadata = row.getMetaData();
            var columns = new ArrayList<String>();
            for (var column = 1; column <= metadata.getColumnCount(); column++) {
                columns.add(metadata.getColumnName(column));
            }
            var rows = new ArrayList<Map<String, String>>();
            while (row.next()) {
                var values = new HashMap<String, String>();
                for (var column : columns) {
                    values.put(column, row.getString(column));
                }
                rows.add(values);
            }
            return new Table(List.copyOf(columns), rows);
        }
    }
}
