package org.plumbline.migrator.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The tables of the legacy database that a witness reads, through views too: the legacy database tells, by its plan.
 *
 * @param areAll whether it reads nothing else; where it has rows from a function, nobody knows
 */
record WitnessTables(Set<TableName> tables, boolean areAll) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static WitnessTables of(String witness, LegacySnapshot legacy) {
        var explain = SqlFile.read("checks/witness/plan.sql").replace("{witness}", witness);
        return legacy.read(connection -> read(new Statements(connection)
                .list(row -> row.getString(1), explain)
                .getFirst()));
    }

    static WitnessTables read(String plan) throws SQLException {
        try {
            var nodes = JSON.readTree(plan);
            var tables = nodes.findParents("Relation Name").stream()
                    .map(node -> new TableName(
                            node.path("Schema").asText(),
                            node.path("Relation Name").asText()))
                    .collect(Collectors.toSet());
            return new WitnessTables(tables, nodes.findParents("Function Name").isEmpty());
        } catch (JsonProcessingException e) {
            throw new SQLException("the legacy database has explained a witness in a form that is not JSON", e);
        }
    }

    /** Whether what it says can be another only where a row of one of these tables is. */
    boolean areAmong(Set<TableName> known) {
        return areAll && known.containsAll(tables);
    }
}
