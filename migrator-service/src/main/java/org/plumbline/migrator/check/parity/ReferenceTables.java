package org.plumbline.migrator.check.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.StoredJson;

/**
 * The legacy tables that a reference query reads, also through views, from its plan.
 *
 * @param areAll false if the query may read other tables too, because it calls a set-returning function
 */
public record ReferenceTables(Set<TableName> tables, boolean areAll) {

    static ReferenceTables of(String referenceQuery, LegacySnapshot legacy) {
        return legacy.read(connection -> read(NamedStatement.of(connection, "reference.plan")
                .with("reference_query", referenceQuery)
                .get(row -> row.getString(1))));
    }

    static ReferenceTables read(String plan) {
        var nodes = StoredJson.read(plan, JsonNode.class);
        var tables = nodes.findParents("Relation Name").stream()
                .map(node -> new TableName(
                        node.path("Schema").asText(), node.path("Relation Name").asText()))
                .collect(Collectors.toSet());
        return new ReferenceTables(tables, nodes.findParents("Function Name").isEmpty());
    }

    /** Whether the query's result changes only with rows of these tables. */
    boolean areAmong(Set<TableName> known) {
        return areAll && known.containsAll(tables);
    }
}
