package org.plumbline.migrator.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.StoredJson;

/**
 * The objects of a live database.
 *
 * @param names the names of every table and view in it
 * @param relations the requested tables and views that exist
 * @param user the current user
 */
record Catalogue(List<TableName> names, Map<TableName, Relation> relations, String user) {

    Optional<Relation> relation(TableName name) {
        return Optional.ofNullable(relations.get(name));
    }

    static Catalogue read(Connection connection, Collection<TableName> wanted) throws SQLException {
        var names = new ArrayList<TableName>();
        var relations = new HashMap<TableName, Relation>();
        NamedStatement.of(connection, "preflight.catalogue")
                .texts("schemas", wanted.stream().map(TableName::schema).toList())
                .texts("tables", wanted.stream().map(TableName::table).toList())
                .forEach(0, row -> {
                    var name = new TableName(row.getString("schema_name"), row.getString("table_name"));
                    names.add(name);
                    var relation = row.getString("relation");
                    if (relation != null) {
                        relations.put(name, StoredJson.read(relation, Relation.class));
                    }
                });
        return new Catalogue(names, relations, connection.getMetaData().getUserName());
    }
}
