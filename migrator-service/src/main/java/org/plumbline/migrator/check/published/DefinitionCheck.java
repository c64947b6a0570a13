package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckFile;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.check.FailingRowsQuery;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What is published equals its definition: for all facts, or for a sample of the changed facts and one of the others,
 * where a change without a mark would show.
 */
public final class DefinitionCheck implements Check {

    private final int sample;

    public DefinitionCheck(int sample) {
        this.sample = sample;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                        "published_equals_definition",
                        CheckKind.STRUCTURAL,
                        Severity.CRITICAL,
                        "What is published is what its definition says, row for row")
                .pointingAt("what");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var finding = examine(context, context::coverageOfDefinition);
        // If changes fail, everything is checked next; a sample of everything must be completed here.
        return finding.foundFaults() && context.coverage() == Coverage.EVERYTHING
                ? examine(context, _ -> Coverage.EVERYTHING)
                : finding;
    }

    private Finding examine(CheckContext context, Function<String, Coverage> coverageOf) throws SQLException {
        var queries = new ArrayList<String>();
        for (var publication : context.pipeline().publishes()) {
            var coverage = coverageOf.apply(publication);
            if (coverage != Coverage.EVERYTHING) {
                new Statements(context.target()).update(sampling(context, publication), sample, sample, sample);
            }
            for (var readModel : ReadModel.publishedAs(publication)) {
                queries.add(differing(readModel, coverage));
            }
        }
        var query = String.join("UNION ALL\n", queries) + "ORDER BY read_model, fact";
        return new FailingRowsQuery(new CheckFile(header(), Optional.empty(), query)).examine(context);
    }

    private static String sampling(CheckContext context, String publication) throws SQLException {
        var facts = FactSources.of(ReadModel.ofFacts(publication).dataset());
        var base = context.tables().named(facts.factTable());
        return facts.readModel()
                .fill(SqlFile.read("checks/definition/sample.sql"))
                .replace("{base}", base.sql())
                .replace("{base_key}", TargetTable.quoted(base.key()));
    }

    private static String differing(ReadModel readModel, Coverage coverage) {
        return readModel.fill(SqlFile.query("checks/definition/differing.sql")
                .replace("{live}", rows(readModel, readModel.live(), coverage))
                .replace("{published}", rows(readModel, readModel.published(), coverage)));
    }

    private static String rows(ReadModel readModel, String relation, Coverage coverage) {
        return switch (coverage) {
            case EVERYTHING -> relation;
            case CHANGES, UNVERIFIED ->
                readModel.byKey(
                        relation, "pg_temp.sampled_" + readModel.dataset().publication());
        };
    }
}
