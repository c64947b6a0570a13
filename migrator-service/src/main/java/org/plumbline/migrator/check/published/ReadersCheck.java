package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** The views that queries read show the content that the other checks cover, each reader the rows of its scope. */
public final class ReadersCheck implements Check {

    private static final String EVERYBODY = "{\"all\": true, \"communities\": []}";
    private static final String NOBODY = "";

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "readers_see_what_was_checked",
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "The views that queries read show what was checked, and each reader no more than its scope");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new FailingRows();
        for (var publication : context.pipeline().publishes()) {
            for (var readModel : ReadModel.publishedAs(publication)) {
                examine(new View(readModel, context), faults);
            }
        }
        scope(new Statements(context.target()), NOBODY);
        return faults.finding(
                faults.count() == 0
                        ? "Holds."
                        : "%d rows are not seen as they were checked.".formatted(faults.count()));
    }

    private static void examine(View view, FailingRows faults) throws SQLException {
        scope(view.statements(), EVERYBODY);
        view.facts("not_as_checked").forEach(fact -> faults.add(fault(view, "all", fact)));
        scope(view.statements(), NOBODY);
        view.facts("without_scope").forEach(fact -> faults.add(fault(view, "none", fact)));
        if (view.hasCommunities()) {
            var communities = view.statements().list(row -> row.getString(1), view.sql("a_community"));
            for (var slug : communities) {
                scope(view.statements(), "{\"all\": false, \"communities\": [%s]}".formatted(json(slug)));
                view.facts("beyond_scope", slug).forEach(fact -> faults.add(fault(view, slug, fact)));
            }
        }
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void scope(Statements statements, String scope) throws SQLException {
        statements.list(row -> row.getString(1), SqlFile.read("checks/readers/set_scope.sql"), scope);
    }

    private static Map<String, Object> fault(View view, String scope, Long fact) {
        var row = new LinkedHashMap<String, Object>();
        row.put("relation", view.readModel().name());
        row.put("scope", scope);
        row.put(view.readModel().rowKey(), fact);
        return row;
    }

    /** A view with its context. */
    private record View(ReadModel readModel, CheckContext context) {

        Statements statements() {
            return new Statements(context.target());
        }

        boolean hasCommunities() {
            return !readModel.dataset().isForSuperadminsOnly();
        }

        List<Long> facts(String file, Object... parameters) throws SQLException {
            return statements().list(row -> row.getLong("fact"), sql(file), parameters);
        }

        String sql(String file) {
            var columns = readModel.dataset().columns().stream()
                    .map(column -> "facts." + TargetTable.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            return context.examined(readModel.fill(SqlFile.query("checks/readers/" + file + ".sql")
                    .replace("{checked}", rows("{published}"))
                    .replace("{seen}", rows("bi.{read_model}"))
                    .replace("{columns}", columns)));
        }

        private static String rows(String relation) {
            return "{examined.{publication}: %s by {fact_key}}".formatted(relation);
        }
    }
}
