package org.plumbline.migrator.load;

import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.ColumnRule;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.sql.Statements;

/**
 * Applies the delete policy to rows that the source no longer has. Their keys and raw documents stay under every
 * policy.
 */
final class VanishedRows {

    private final Statements target;
    private final LoadContext context;
    private final List<EntityMapping> pipeline;

    /**
     * @param target with auto-commit off
     * @param pipeline the mappings of all entities, for rows that refer to deleted ones
     */
    VanishedRows(Connection target, LoadContext context, List<EntityMapping> pipeline) {
        this.target = new Statements(target);
        this.context = context;
        this.pipeline = pipeline;
    }

    /** Applies the policy in one transaction, which the caller commits. */
    void settle(EntityMapping mapping, List<String> legacyIds) throws SQLException {
        RunTakenOver.refuse(target, context.runId());
        var entity = mapping.entity().name();
        var policy = mapping.entity().onDelete();
        var newIds = heldIds(entity, legacyIds);
        switch (policy) {
            case KEEP -> {}
            case TOMBSTONE ->
                target.sql("vanished.tombstone")
                        .with(mapping.table().parts())
                        .bigints("ids", newIds)
                        .update();
            case REMOVE -> remove(mapping, newIds);
        }
        target.sql("vanished.mark")
                .bind("held", policy != DeletePolicy.REMOVE)
                .bind("source", context.source())
                .bind("entity", entity)
                .texts("ids", legacyIds)
                .update();
        target.sql("chunk.resolve_quarantine")
                .bind("source", context.source())
                .bind("entity", entity)
                .texts("ids", legacyIds)
                .update();
        target.sql("chunk.forget_waiting_references")
                .bind("source", context.source())
                .bind("entity", entity)
                .texts("ids", legacyIds)
                .update();
        var deleted = policy == DeletePolicy.KEEP ? 0L : (long) newIds.size();
        target.sql("vanished.count")
                .bind("missing", (long) legacyIds.size())
                .bind("deleted", deleted)
                .bind("run", context.runId())
                .bind("entity", entity)
                .update();
    }

    private void remove(EntityMapping mapping, List<Long> newIds) throws SQLException {
        if (newIds.isEmpty()) {
            return;
        }
        for (var dependent : pipeline) {
            for (var rule : dependent.columns()) {
                var reference = rule.mapping().references();
                if (reference != null
                        && reference.entity().equals(mapping.entity().name())) {
                    release(dependent, rule, mapping, newIds);
                }
            }
        }
        for (var delete : new BundleSql(mapping).deleteBesideMain()) {
            target.composed(delete).bigints("ids", newIds).update();
        }
        target.sql("vanished.delete")
                .with(mapping.table().parts())
                .bigints("ids", newIds)
                .update();
    }

    /** Sets references to deleted rows to NULL, or deletes the referring row, which then waits in quarantine. */
    private void release(EntityMapping dependent, ColumnRule rule, EntityMapping removed, List<Long> removedIds)
            throws SQLException {
        var ids = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        target.sql("vanished.dependents")
                .with(dependent.table().parts())
                .with("reference", quoted(rule.column()))
                .bigints("ids", removedIds)
                .list(row -> ids.add(row.getLong(1)) && others.add(row.getLong(2)));
        if (ids.isEmpty()) {
            return;
        }
        var source = context.source();
        var name = dependent.entity().name();
        var other = removed.entity().name();
        if (rule.mapping().references().ifMissing() == IfMissing.NULL) {
            target.sql("vanished.dependents_wait")
                    .bigints("ids", ids)
                    .bigints("others", others)
                    .bind("source", source)
                    .bind("entity", name)
                    .bind("other", other)
                    .update();
            target.sql("vanished.forget_reference")
                    .with(dependent.table().parts())
                    .with("reference", quoted(rule.column()))
                    .bigints("ids", removedIds)
                    .update();
        } else {
            var run = context.runId();
            target.sql("vanished.quarantine_dependents")
                    .bind("field", rule.field())
                    .bind("run", run)
                    .bigints("ids", ids)
                    .bigints("others", others)
                    .bind("source", source)
                    .bind("entity", name)
                    .bind("other", other)
                    .update();
            target.sql("vanished.release_dependents")
                    .bind("source", source)
                    .bind("entity", name)
                    .bigints("ids", ids)
                    .update();
            remove(dependent, ids);
        }
    }

    private List<Long> heldIds(String entity, List<String> legacyIds) throws SQLException {
        return target.sql("vanished.new_ids")
                .bind("source", context.source())
                .bind("entity", entity)
                .texts("ids", legacyIds)
                .list(row -> row.getLong(1));
    }
}
