package org.plumbline.migrator.load;

import static org.plumbline.migrator.load.TargetTable.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.sql.SqlFile;
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
        OwnRun.require(target, context.runId());
        var entity = mapping.entity().name();
        var policy = mapping.entity().onDelete();
        var ids = target.texts(legacyIds);
        var newIds = heldIds(entity, legacyIds);
        switch (policy) {
            case KEEP -> {}
            case TOMBSTONE ->
                target.update(
                        "UPDATE %s SET deleted_at = now() WHERE %s = ANY (?)"
                                .formatted(
                                        mapping.table().sql(),
                                        quoted(mapping.table().key())),
                        target.bigints(newIds));
            case REMOVE -> remove(mapping, newIds);
        }
        target.update(
                SqlFile.read("load/mark_missing.sql"), policy != DeletePolicy.REMOVE, context.source(), entity, ids);
        target.update(SqlFile.read("load/resolve_quarantine.sql"), context.source(), entity, ids);
        target.update(SqlFile.read("load/forget_waiting_references.sql"), context.source(), entity, ids);
        var deleted = policy == DeletePolicy.KEEP ? 0L : (long) newIds.size();
        target.update(
                SqlFile.read("load/count_missing.sql"), (long) legacyIds.size(), deleted, context.runId(), entity);
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
            target.update(delete, target.bigints(newIds));
        }
        target.update(
                "DELETE FROM %s WHERE %s = ANY (?)"
                        .formatted(mapping.table().sql(), quoted(mapping.table().key())),
                target.bigints(newIds));
    }

    /** Sets references to deleted rows to NULL, or deletes the referring row, which then waits in quarantine. */
    private void release(EntityMapping dependent, ColumnRule rule, EntityMapping removed, List<Long> removedIds)
            throws SQLException {
        var ids = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        var query = "SELECT %s, %s FROM %s WHERE %2$s = ANY (?)"
                .formatted(
                        quoted(dependent.table().key()),
                        quoted(rule.column()),
                        dependent.table().sql());
        target.list(row -> ids.add(row.getLong(1)) && others.add(row.getLong(2)), query, target.bigints(removedIds));
        if (ids.isEmpty()) {
            return;
        }
        var source = context.source();
        var name = dependent.entity().name();
        var other = removed.entity().name();
        if (rule.mapping().references().ifMissing() == IfMissing.NULL) {
            target.update(
                    SqlFile.read("load/dependents_wait.sql"),
                    target.bigints(ids),
                    target.bigints(others),
                    source,
                    name,
                    other);
            target.update(
                    "UPDATE %s SET %s = NULL WHERE %2$s = ANY (?)"
                            .formatted(dependent.table().sql(), quoted(rule.column())),
                    target.bigints(removedIds));
        } else {
            var run = context.runId();
            target.update(
                    SqlFile.read("load/quarantine_dependents.sql"),
                    rule.field(),
                    run,
                    run,
                    target.bigints(ids),
                    target.bigints(others),
                    source,
                    name,
                    other);
            target.update(SqlFile.read("load/release_dependents.sql"), source, name, target.bigints(ids));
            remove(dependent, ids);
        }
    }

    private List<Long> heldIds(String entity, List<String> legacyIds) throws SQLException {
        return target.list(
                row -> row.getLong(1),
                SqlFile.read("load/new_ids.sql"),
                context.source(),
                entity,
                target.texts(legacyIds));
    }
}
