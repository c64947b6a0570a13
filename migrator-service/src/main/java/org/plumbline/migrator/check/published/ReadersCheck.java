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
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;
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
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        for (var publication : context.pipeline().publishes()) {
            for (var readModel : ReadModel.publishedAs(publication)) {
                run(new View(readModel, context), failing);
            }
        }
        scope(new Statements(context.target()), NOBODY);
        return failing.finding(
                failing.count() == 0
                        ? "Holds."
                        : "%d rows are not seen as they were checked.".formatted(failing.count()));
    }

    private static void run(View view, FailingRows failing) throws SQLException {
        scope(view.statements(), EVERYBODY);
        view.facts(view.sql("reader.not_as_checked")).forEach(fact -> failing.add(fault(view, "all", fact)));
        scope(view.statements(), NOBODY);
        view.facts(view.sql("reader.without_scope")).forEach(fact -> failing.add(fault(view, "none", fact)));
        if (view.hasCommunities()) {
            var communities = view.sql("reader.a_community").list(row -> row.getString(1));
            for (var slug : communities) {
                scope(view.statements(), "{\"all\": false, \"communities\": [%s]}".formatted(json(slug)));
                view.facts(view.sql("reader.beyond_scope").bind("community", slug))
                        .forEach(fact -> failing.add(fault(view, slug, fact)));
            }
        }
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void scope(Statements statements, String scope) throws SQLException {
        statements.sql("reader.set_scope").bind("scope", scope).list(row -> row.getString(1));
    }

    private static Map<String, Object> fault(View view, String scope, Long fact) {
        var row = new LinkedHashMap<String, Object>();
        row.put("relation", view.readModel().name());
        row.put("scope", scope);
        row.put(view.readModel().rowKey(), fact);
        return row;
    }

    private record View(ReadModel readModel, CheckContext context) {

        Statements statements() {
            return new Statements(context.target());
        }

        boolean hasCommunities() {
            return !readModel.dataset().isForSuperadminsOnly();
        }

        List<Long> facts(NamedStatement statement) throws SQLException {
            return statement.list(row -> row.getLong("fact"));
        }

        NamedStatement sql(String name) {
            var columns = readModel.dataset().columns().stream()
                    .map(column -> "facts." + TargetTable.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            return statements()
                    .sql(name)
                    .with(readModel.parts())
                    .with("checked", rows(readModel.published()))
                    .with("seen", rows("bi." + readModel.name()))
                    .with("columns", columns);
        }

        private String rows(String relation) {
            return ExaminedSql.rows(
                    readModel.dataset().publication(), relation, readModel.factKey(), context.coverage());
        }
    }
}
