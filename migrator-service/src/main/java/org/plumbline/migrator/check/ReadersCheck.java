package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/** The views that queries read show the content that the other checks have looked at, each reader the rows of its scope. */
final class ReadersCheck implements Check {

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
        var faults = new Faults();
        for (var publication : context.pipeline().publishes()) {
            for (var dataset : Datasets.publishedAs(publication)) {
                examine(new View(dataset, context), faults);
            }
        }
        scope(new Statements(context.target()), NOBODY);
        return new Finding(
                BigDecimal.ZERO,
                BigDecimal.valueOf(faults.count()),
                faults.count(),
                null,
                faults.first(),
                faults.fingerprint(),
                faults.count() == 0
                        ? "Holds."
                        : "%d rows are not seen as they were checked.".formatted(faults.count()));
    }

    private static void examine(View view, Faults faults) throws SQLException {
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
        row.put("relation", view.dataset().name());
        row.put("scope", scope);
        row.put(view.key(), fact);
        return row;
    }

    /** A view, and what it shows. */
    private record View(Dataset dataset, CheckContext context) {

        Statements statements() {
            return new Statements(context.target());
        }

        boolean hasCommunities() {
            return dataset.columns().stream().map(Column::name).anyMatch("community_slug"::equals);
        }

        /** Of a row of its own, which need not be the publication's fact. */
        String key() {
            return dataset.columns().getFirst().name();
        }

        List<Long> facts(String file, Object... parameters) throws SQLException {
            return statements().list(row -> row.getLong("fact"), sql(file), parameters);
        }

        private String rows(String relation) {
            return "{examined.%s: %s by %s}"
                    .formatted(
                            dataset.publication(),
                            relation,
                            FactSources.of(dataset).factKey());
        }

        String sql(String file) {
            var sources = FactSources.of(dataset);
            var columns = dataset.columns().stream()
                    .map(column -> "facts." + TargetTable.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            return context.examined(SqlFile.query("checks/readers/" + file + ".sql")
                    .replace("{checked}", rows("bi." + sources.relation()))
                    .replace("{seen}", rows("bi." + dataset.name()))
                    .replace("{key}", TargetTable.quoted(key()))
                    .replace("{columns}", columns)
                    .replace("{relation}", sources.relation())
                    .replace("{view}", dataset.name()));
        }
    }
}
