package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/**
 * What the target holds of a row is what the mapping makes of the legacy row, field by field: of a sample, and of every row
 * where a run reconciles. A key that leads to another row's values shows here, whatever the counts say.
 */
final class ContentCheck implements Check {

    private static final String ID = "content_agrees";
    private static final int PAGE_ROWS = 2_000;
    private static final String RECONCILE = "reconcile";

    private final Transformers transformers;
    private final int sampleRows;

    ContentCheck(Transformers transformers, int sampleRows) {
        this.transformers = transformers;
        this.sampleRows = sampleRows;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                ID,
                CheckKind.STRUCTURAL,
                Severity.CRITICAL,
                "Each field holds what the mapping makes of the legacy row: of a sample, of all rows when a run reconciles");
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new Faults();
        var compared = 0L;
        // A sample would most likely miss what a look at everything has found.
        var whole = isReconciled(context) || context.foundSomethingBefore(ID);
        for (var entity : context.pipeline().entities()) {
            compared += whole ? compareAll(context, entity, faults) : compareSample(context, entity, faults);
        }
        return faults.finding(
                compared,
                faults.count() == 0
                        ? "Equal in all fields of %d rows.".formatted(compared)
                        : "%d fields of %d rows differ.".formatted(faults.count(), compared));
    }

    private static boolean isReconciled(CheckContext context) throws SQLException {
        return new Statements(context.target())
                .list(
                        row -> row.getString("mode"),
                        SqlFile.read("checks/content/run_mode.sql"),
                        context.pipeline().name())
                .contains(RECONCILE);
    }

    private long compareSample(CheckContext context, Entity entity, Faults faults) throws SQLException {
        var source = context.pipeline().source();
        var keys = new Statements(context.target())
                .list(
                        row -> new ComparedKey(row.getString("legacy_id"), row.getLong("new_id")),
                        SqlFile.read("checks/content/sample.sql"),
                        entity.name(),
                        sampleRows,
                        entity.name(),
                        source,
                        source,
                        entity.name());
        EntityContent.of(context, entity, transformers).compare(keys, faults);
        return keys.size();
    }

    private long compareAll(CheckContext context, Entity entity, Faults faults) throws SQLException {
        var content = EntityContent.of(context, entity, transformers);
        var compared = 0L;
        var keys = page(context, entity, Long.MIN_VALUE);
        while (!keys.isEmpty()) {
            content.compare(keys, faults);
            compared += keys.size();
            keys = page(context, entity, keys.getLast().newId());
        }
        return compared;
    }

    private static List<ComparedKey> page(CheckContext context, Entity entity, long after) throws SQLException {
        return new Statements(context.target())
                .list(
                        row -> new ComparedKey(row.getString("legacy_id"), row.getLong("new_id")),
                        SqlFile.read("checks/content/page.sql"),
                        entity.name(),
                        context.pipeline().source(),
                        after,
                        PAGE_ROWS);
    }
}
