package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * Published content equals its definition: for all facts, or for a sample of the changed facts and a sample of the
 * others. The latter detects changes without a mark.
 */
public record DefinitionCheck(FactSample sample) implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "published_equals_definition", "Published content equals its definition, row by row", "what");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var finding = run(context, context::coverageOfDefinition);
        // If changes fail, a full check follows; a sample within a full check must be completed here.
        return finding.hasFailingRows() && context.coverage() == Coverage.EVERYTHING
                ? run(context, _ -> Coverage.EVERYTHING)
                : finding;
    }

    private Finding run(CheckContext context, Function<String, Coverage> coverageOf) throws SQLException {
        var queries = new ArrayList<String>();
        for (var publication : context.pipeline().publishes()) {
            var isSampled = coverageOf.apply(publication) != Coverage.EVERYTHING;
            var keys = isSampled ? Optional.of(sample.choose(context, publication)) : Optional.<String>empty();
            for (var readModel : ReadModel.publishedAs(publication)) {
                queries.add(differing(readModel, keys));
            }
        }
        var query = String.join("\nUNION ALL\n", queries) + "\nORDER BY read_model, fact";
        return SqlCheck.run(context, query, Map.of());
    }

    private static String differing(ReadModel readModel, Optional<String> keys) {
        var parts = new HashMap<>(readModel.parts());
        parts.put("name", TargetTable.literal(readModel.name()));
        parts.put("live", readModel.rows(readModel.live(), keys));
        parts.put("published", readModel.rows(readModel.published(), keys));
        return SqlFiles.statement("publication.differing", parts);
    }
}
