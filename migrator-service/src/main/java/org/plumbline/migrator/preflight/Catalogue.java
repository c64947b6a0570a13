package org.plumbline.migrator.preflight;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.migrator.sql.Statements;

/**
 * The objects of a live database.
 *
 * @param names of every table and view in it
 * @param relations those of the wanted ones that exist
 * @param user the current user
 */
record Catalogue(List<TableName> names, Map<TableName, Relation> relations, String user) {

    Catalogue {
        names = List.copyOf(names);
        relations = Map.copyOf(relations);
    }

    Optional<Relation> relation(TableName name) {
        return Optional.ofNullable(relations.get(name));
    }

    /** Reads it with one query. */
    static Catalogue read(Connection connection, Collection<TableName> wanted) throws SQLException {
        var names = new ArrayList<TableName>();
        var relations = new LinkedHashMap<TableName, Relation>();
        var columns = new LinkedHashMap<String, LiveColumn>();
        new Statements(connection)
                .sql("preflight.catalogue")
                .texts("schemas", wanted.stream().map(TableName::schema).toList())
                .texts("tables", wanted.stream().map(TableName::table).toList())
                .forEach(0, row -> {
                    var name = new TableName(row.getString("schema_name"), row.getString("table_name"));
                    if (names.isEmpty() || !names.getLast().equals(name)) {
                        names.add(name);
                        columns.clear();
                    }
                    if (row.getBoolean("is_wanted")) {
                        if (row.getString("column_name") != null) {
                            columns.put(row.getString("column_name"), column(name, row));
                        }
                        relations.put(name, relation(name, row, columns));
                    }
                });
        return new Catalogue(names, relations, connection.getMetaData().getUserName());
    }

    private static Relation relation(TableName name, ResultSet row, Map<String, LiveColumn> columns)
            throws SQLException {
        return new Relation(
                name,
                row.getString("kind"),
                row.getBoolean("is_readable"),
                row.getBoolean("hides_rows"),
                row.getBoolean("is_writable"),
                columns);
    }

    private static LiveColumn column(TableName table, ResultSet row) throws SQLException {
        return new LiveColumn(
                table,
                row.getString("column_name"),
                row.getString("type_as_written"),
                TypeFamily.of(row.getString("base_type")),
                row.getBoolean("is_not_null"),
                row.getBoolean("has_default"),
                row.getBoolean("is_computed"),
                row.getBoolean("refuses_values"),
                row.getBoolean("has_sequence"),
                row.getBoolean("is_unique"),
                row.getBoolean("is_in_primary_key"),
                row.getBoolean("leads_an_index"));
    }
}
