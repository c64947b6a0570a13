package org.plumbline.bench.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.deploy.local.StackFailure;

/** The statements of a role's sessions with durations and plans, logged by PostgreSQL's own auto_explain. */
public final class StatementLog extends ServerLog {

    /** {@code 2026-01-31 12:00:00.000 UTC [42] LOG:  duration: 1.234 ms  plan:}; the plan follows in indented lines. */
    private static final Pattern ENTRY = Pattern.compile("LOG: {2}duration: ([0-9.]+) ms {2}plan:$");

    private static final String INDENTED = "\t";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A logged statement.
     *
     * @param nodes the nodes of its plan: the type of each and the relation that it reads, such as
     *     {@code Seq Scan on mv_submission_facts}
     */
    public record Logged(double millis, Set<String> nodes) {}

    public StatementLog(BenchServer server, String role) throws SQLException {
        super(server, role, "log.begin_plans");
    }

    /** The role's statements since the last call, in order. */
    public List<Logged> statements() {
        var statements = new ArrayList<Logged>();
        read(lines -> {
            var line = lines.readLine();
            while (line != null) {
                var entry = ENTRY.matcher(line);
                line = lines.readLine();
                if (entry.find()) {
                    var plan = new StringBuilder();
                    while (line != null && line.startsWith(INDENTED)) {
                        plan.append(line).append('\n');
                        line = lines.readLine();
                    }
                    statements.add(statement(Double.parseDouble(entry.group(1)), plan.toString()));
                }
            }
        });
        return statements;
    }

    private static Logged statement(double millis, String json) {
        try {
            var nodes = new LinkedHashSet<String>();
            collect(JSON.readTree(json).path("Plan"), nodes);
            return new Logged(millis, nodes);
        } catch (JsonProcessingException e) {
            throw new StackFailure("The server's log holds a plan that is not JSON: " + e.getMessage(), e);
        }
    }

    private static void collect(JsonNode plan, Set<String> nodes) {
        var relation = plan.path("Relation Name").asText();
        nodes.add(plan.path("Node Type").asText() + (relation.isEmpty() ? "" : " on " + relation));
        plan.path("Plans").forEach(part -> collect(part, nodes));
    }
}
