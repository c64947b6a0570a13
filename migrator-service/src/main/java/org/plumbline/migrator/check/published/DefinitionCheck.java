package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * What is published equals its definition: for all facts, or for a sample of the changed facts and one of the others,
 * where a change without a mark would show.
 */
public record DefinitionCheck(int sample) implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "published_equals_definition", "What is published is what its definition says, row for row", "what");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var finding = run(context, context::coverageOfDefinition);
        // If changes fail, everything is checked next; a sample of everything must be completed here.
        return finding.hasFailingRows() && context.coverage() == Coverage.EVERYTHING
                ? run(context, _ -> Coverage.EVERYTHING)
                : finding;
    }

    private Finding run(CheckContext context, Function<String, Coverage> coverageOf) throws SQLException {
        var queries = new ArrayList<String>();
        for (var publication : context.pipeline().publishes()) {
            var coverage = coverageOf.apply(publication);
            if (coverage != Coverage.EVERYTHING) {
                sample(context, publication);
            }
            for (var readModel : ReadModel.publishedAs(publication)) {
                queries.add(differing(readModel, coverage));
            }
        }
        var query = String.join("\nUNION ALL\n", queries) + "\nORDER BY read_model, fact";
        return SqlCheck.run(context, query, Map.of());
    }

    private void sample(CheckContext context, String publication) throws SQLException {
        var facts = FactSources.of(ReadModel.ofFacts(publication).dataset());
        var base = context.tables().named(facts.factTable());
        context.sql("publication.sample")
                .with(base.parts())
                .with(facts.readModel().parts())
                .bind("facts", sample)
                .update();
    }

    private static String differing(ReadModel readModel, Coverage coverage) {
        var parts = new HashMap<>(readModel.parts());
        parts.put("name", TargetTable.literal(readModel.name()));
        parts.put("live", rows(readModel, readModel.live(), coverage));
        parts.put("published", rows(readModel, readModel.published(), coverage));
        return SqlFiles.statement("publication.differing", parts);
    }

    private static String rows(ReadModel readModel, String relation, Coverage coverage) {
        return coverage == Coverage.EVERYTHING
                ? relation
                : readModel.byKey(
                        relation, "pg_temp.sampled_" + readModel.dataset().publication());
    }
}
