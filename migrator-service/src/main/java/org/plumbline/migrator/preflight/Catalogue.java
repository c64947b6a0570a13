package org.plumbline.migrator.preflight;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.migrator.sql.SqlFile;

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
        try (var statement = connection.prepareStatement(SqlFile.read("preflight/catalogue.sql"))) {
            statement.setArray(1, texts(connection, wanted.stream().map(TableName::schema)));
            statement.setArray(2, texts(connection, wanted.stream().map(TableName::table)));
            try (var rows = statement.executeQuery()) {
                var columns = new LinkedHashMap<String, LiveColumn>();
                while (rows.next()) {
                    var name = new TableName(rows.getString("schema_name"), rows.getString("table_name"));
                    if (names.isEmpty() || !names.getLast().equals(name)) {
                        names.add(name);
                        columns = new LinkedHashMap<>();
                    }
                    if (rows.getBoolean("is_wanted")) {
                        if (rows.getString("column_name") != null) {
                            columns.put(rows.getString("column_name"), column(name, rows));
                        }
                        relations.put(name, relation(name, rows, columns));
                    }
                }
            }
        }
        return new Catalogue(names, relations, connection.getMetaData().getUserName());
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
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
