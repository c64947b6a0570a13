package org.plumbline.migrator.check.content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.fingerprint.RowFingerprints;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.SqlConsumer;
import org.plumbline.migrator.transform.Transformers;

/**
 * Compares each row of the target, field by field, with what the mapping derives from the legacy row. This detects rows
 * with another row's values, even if counts are right. Verified rows have a fingerprint; they are not derived again
 * until it changes.
 *
 * @param rules identifies everything except the mapping that determines a row's content
 * @param sampleRows the size of each sample of an entity's rows that are derived anyway: one of the rows written by
 *     runs and, if only changes are checked, one of the other rows
 */
public record ContentCheck(Transformers transformers, String rules, int sampleRows) implements Check {

    private static final int ROWS_AT_ONCE = 2_000;

    @Override
    public CheckHeader header() {
        return CheckHeader.structural(
                "content_agrees",
                "Each field has the value that the mapping derives from the legacy row, or is unchanged since it was"
                        + " verified",
                "field",
                "stored");
    }

    @Override
    public boolean countsRows() {
        return true;
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        var compared = 0L;
        if (context.coverage() == Coverage.CHANGES) {
            collectChanged(context);
        }
        for (var entity : context.pipeline().entities()) {
            compared += run(context, entity, failing);
        }
        return failing.finding(
                        failing.count() == 0
                                ? "Equal in all fields of %d rows.".formatted(compared)
                                : "%d fields of %d rows differ.".formatted(failing.count(), compared))
                .among(compared);
    }

    private long run(CheckContext context, Entity entity, FailingRows failing) throws SQLException {
        var mapping = EntityMapping.compile(entity, context.tables(), transformers);
        var content = EntityContent.of(context, mapping);
        var parts = BundleParts.of(context.pipeline().source(), mapping).sql(rules + entity);
        var fingerprints = new RowFingerprints(
                context.target(),
                "content of %s.%s".formatted(context.pipeline().source(), entity.name()),
                parts);
        return switch (context.coverage()) {
            case EVERYTHING, UNVERIFIED -> {
                if (context.coverage() == Coverage.EVERYTHING && hasMade(context, entity)) {
                    collectAsWritten(context, entity, parts);
                    fingerprints.storeAsWritten();
                }
                fingerprints.collectDifferingAndDeleteGone();
                differing(context, entity, page -> verify(page, content, fingerprints, failing));
                yield context.sql("content.count_comparable", entity).number();
            }
            case CHANGES -> {
                var keys = changed(context, entity);
                for (var page : keys.stream()
                        .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                        .toList()) {
                    verify(page, content, fingerprints, failing);
                }
                yield keys.size();
            }
        };
    }

    private static boolean hasMade(CheckContext context, Entity entity) throws SQLException {
        return context.sql("content.has_made", entity)
                .bind("run", context.run())
                .isTrue();
    }

    /**
     * Collects the rows that this run has just derived, except a sample, which verifies that they were written as
     * derived.
     */
    private void collectAsWritten(CheckContext context, Entity entity, String parts) throws SQLException {
        context.sql("content.collect_as_written", entity)
                .with("parts", parts)
                .bind("run", context.run())
                .run();
        context.sql("content.leave_sample_out").bind("sample", sampleRows).run();
    }

    /** Reads the rows whose fingerprints differ, by new key, with one page in memory at a time. */
    private static void differing(CheckContext context, Entity entity, SqlConsumer<List<ComparedKey>> page)
            throws SQLException {
        var keys = new ArrayList<ComparedKey>(ROWS_AT_ONCE);
        context.sql("content.differing", entity).forEach(ROWS_AT_ONCE, row -> {
            keys.add(new ComparedKey(row.getString("legacy_id"), row.getLong("new_id")));
            if (keys.size() == ROWS_AT_ONCE) {
                page.accept(keys);
                keys.clear();
            }
        });
        page.accept(keys);
    }

    private static void collectChanged(CheckContext context) throws SQLException {
        context.sql("content.collect_written")
                .bind("source", context.pipeline().source())
                .bind("pipeline", context.pipeline().name())
                .update();
        context.sql("content.collect_edited").run();
        for (var publication : context.pipeline().publishes()) {
            context.sql("content.edited_" + publication).update();
        }
    }

    private static void verify(
            List<ComparedKey> rows, EntityContent content, RowFingerprints fingerprints, FailingRows failing)
            throws SQLException {
        var unverified = content.compare(rows, failing);
        fingerprints.store(rows.stream()
                .map(ComparedKey::newId)
                .filter(key -> !unverified.contains(key))
                .toList());
    }

    /**
     * Returns all rows that may have been changed manually since the last check, and samples of rows written by runs
     * and of others.
     */
    private List<ComparedKey> changed(CheckContext context, Entity entity) throws SQLException {
        return context.sql("content.changed", entity)
                .bind("sample", sampleRows)
                .bind("written", sampleRows)
                .bind("relation", entity.into().table().toString())
                .list(row -> new ComparedKey(row.getString("legacy_id"), row.getLong("new_id")));
    }
}
