package org.plumbline.migrator.check.parity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.Statements;

/**
 * The legacy tables that a reference query reads, also through views, from its plan.
 *
 * @param areAll false if it may read others too, since it calls a set-returning function
 */
public record ReferenceTables(Set<TableName> tables, boolean areAll) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ReferenceTables of(String referenceQuery, LegacySnapshot legacy) {
        return legacy.read(connection -> read(new Statements(connection)
                .sql("reference.plan")
                .with("reference_query", referenceQuery)
                .get(row -> row.getString(1))));
    }

    static ReferenceTables read(String plan) throws SQLException {
        try {
            var nodes = JSON.readTree(plan);
            var tables = nodes.findParents("Relation Name").stream()
                    .map(node -> new TableName(
                            node.path("Schema").asText(),
                            node.path("Relation Name").asText()))
                    .collect(Collectors.toSet());
            return new ReferenceTables(
                    tables, nodes.findParents("Function Name").isEmpty());
        } catch (JsonProcessingException e) {
            throw new SQLException("the legacy database has explained a reference query in a form that is not JSON", e);
        }
    }

    /** Whether the query's result changes only with rows of these tables. */
    boolean areAmong(Set<TableName> known) {
        return areAll && known.containsAll(tables);
    }
}
