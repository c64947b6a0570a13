package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Gatherers;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/**
 * What the target holds of a row is what the mapping makes of the legacy row, field by field. A key that leads to another
 * row's values shows here, whatever the counts say. What was found right is remembered by what it was found to be: as long as
 * neither side has changed since, it need not be derived again.
 */
final class ContentCheck implements Check {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Transformers transformers;
    private final String rules;
    private final int sampleRows;

    /**
     * @param rules tells what decides on a row, beside its mapping
     * @param sampleRows of each entity, how many are derived in every look at changes
     */
    ContentCheck(Transformers transformers, String rules, int sampleRows) {
        this.transformers = transformers;
        this.rules = rules;
        this.sampleRows = sampleRows;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "content_agrees",
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "Each field holds what the mapping makes of the legacy row, or has not changed since it was found to");
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new Faults();
        var compared = 0L;
        if (context.coverage() == Coverage.CHANGES) {
            collectWritten(context);
            collectEdited(context);
        }
        for (var entity : context.pipeline().entities()) {
            compared += examine(context, entity, faults);
        }
        return faults.finding(
                compared,
                faults.count() == 0
                        ? "Equal in all fields of %d rows.".formatted(compared)
                        : "%d fields of %d rows differ.".formatted(faults.count(), compared));
    }

    private long examine(CheckContext context, Entity entity, Faults faults) throws SQLException {
        var content = EntityContent.of(context, entity, transformers);
        var proofs = Proofs.of(context, entity, rules);
        return switch (context.coverage()) {
            case EVERYTHING, UNPROVEN -> {
                proofs.doubtful(page -> prove(proofs.present(page), content, proofs, faults));
                yield proofs.comparable();
            }
            case CHANGES -> {
                var keys = changed(context, entity);
                for (var page : keys.stream()
                        .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                        .toList()) {
                    prove(proofs.present(page), content, proofs, faults);
                }
                yield keys.size();
            }
        };
    }

    private static void collectWritten(CheckContext context) throws SQLException {
        new Statements(context.target())
                .update(
                        SqlFile.read("checks/content/collect_written.sql"),
                        context.pipeline().source(),
                        context.pipeline().name());
    }

    private static void collectEdited(CheckContext context) throws SQLException {
        var statements = new Statements(context.target());
        statements.run(SqlFile.read("checks/content/collect_edited.sql"));
        for (var publication : context.pipeline().publishes()) {
            statements.update(SqlFile.read("checks/content/edited/%s.sql".formatted(publication)));
        }
    }

    private static void prove(List<Proofs.Present> rows, EntityContent content, Proofs proofs, Faults faults)
            throws SQLException {
        var unproven = content.compare(rows.stream().map(Proofs.Present::key).toList(), faults);
        proofs.renew(rows.stream()
                .filter(row -> !unproven.contains(row.key().newId()))
                .toList());
    }

    /** All rows that another hand may have changed since the last look, a sample of those that runs have written, and one of others. */
    private List<ComparedKey> changed(CheckContext context, Entity entity) throws SQLException {
        var source = context.pipeline().source();
        return new Statements(context.target())
                .list(
                        row -> new ComparedKey(row.getString("legacy_id"), row.getLong("new_id")),
                        SqlFile.read("checks/content/changed.sql"),
                        entity.name(),
                        sampleRows,
                        entity.name(),
                        source,
                        entity.name(),
                        sampleRows,
                        source,
                        entity.name(),
                        entity.into().table().toString(),
                        source,
                        entity.name());
    }
}
