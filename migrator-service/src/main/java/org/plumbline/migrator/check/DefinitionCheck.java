package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * What is published is what its definition says of the rows as they are: of all facts, or of those that have changed and of
 * a sample, where a change that left no mark would show.
 */
final class DefinitionCheck implements Check {

    private final int sample;

    DefinitionCheck(int sample) {
        this.sample = sample;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "published_equals_definition",
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "What is published is what its definition says, row for row");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var queries = new ArrayList<String>();
        for (var publication : context.pipeline().publishes()) {
            var keys = "pg_temp.sampled_" + publication;
            if (context.coverage() == Coverage.CHANGES) {
                new Statements(context.target())
                        .update(SqlFile.read("checks/definition/sample_" + publication + ".sql"), sample, sample);
            }
            for (var dataset : Datasets.publishedAs(publication)) {
                queries.add(differing(dataset, keys, context.coverage()));
            }
        }
        var query = String.join("UNION ALL\n", queries) + "ORDER BY read_model, fact";
        return new FaultQuery(new CheckFile(header(), Optional.empty(), query)).examine(context);
    }

    private static String differing(Dataset dataset, String keys, Coverage coverage) {
        var sources = FactSources.of(dataset);
        return SqlFile.query("checks/definition/differing.sql")
                .replace("{read_model}", dataset.name())
                .replace(
                        "{key}", TargetTable.quoted(dataset.columns().getFirst().name()))
                .replace("{live}", rows("bi." + dataset.name() + "_live", sources, keys, coverage))
                .replace("{published}", rows("bi." + sources.relation(), sources, keys, coverage));
    }

    private static String rows(String relation, FactSources sources, String keys, Coverage coverage) {
        return switch (coverage) {
            case EVERYTHING -> relation;
            case CHANGES -> ExaminedSql.byKey(relation, sources.factKey(), keys);
        };
    }
}
