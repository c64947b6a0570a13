package org.plumbline.migrator.load;

import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.plumbline.migrator.load.read.KeyDifferences;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.ColumnRule;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * Compares the number of an entity's source rows with the number of known keys. If they differ, finds the rows that the
 * source no longer has, and applies the entity's delete policy to them. Their keys and raw documents stay under every
 * policy.
 *
 * @param pipeline the mappings of all entities, for rows that refer to deleted ones
 */
record MissingRows(LoadContext context, List<EntityMapping> pipeline, EntityMapping mapping) {

    /** The number of rows that are settled in one transaction. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** Compares the keys of both sides if their counts differ; empty if the counts agree. */
    Optional<KeyDifferences> settle() throws SQLException {
        var known = context.sql(context.looking(), "load.count_known", mapping.name())
                .number();
        if (context.snapshot().count(mapping.entity().from(), known) == known) {
            return Optional.empty();
        }
        var keys = KeyDifferences.ofKeys(context.snapshot(), mapping.entity(), context.looking(), context.source());
        settle(keys.missing());
        return Optional.of(keys);
    }

    void settle(List<String> legacyIds) throws SQLException {
        var slices = legacyIds.stream().gather(Gatherers.windowFixed(ROWS_AT_ONCE));
        for (var slice : slices.toList()) {
            context.stopIfAsked();
            context.write(_ -> settleAtOnce(slice));
        }
    }

    private void settleAtOnce(List<String> legacyIds) throws SQLException {
        var policy = mapping.entity().onDelete();
        var newIds = sql("vanished.new_ids", mapping).texts("ids", legacyIds).list(row -> row.getLong(1));
        switch (policy) {
            case KEEP -> {}
            case TOMBSTONE ->
                NamedStatement.of(context.writing(), "vanished.tombstone")
                        .with(mapping.table().parts())
                        .bigints("ids", newIds)
                        .update();
            case REMOVE -> remove(mapping, newIds);
        }
        var marked = sql("vanished.mark", mapping)
                .bind("held", policy != DeletePolicy.REMOVE)
                .texts("ids", legacyIds)
                .update();
        sql("chunk.resolve_quarantine", mapping).texts("ids", legacyIds).update();
        sql("chunk.forget_waiting_references", mapping).texts("ids", legacyIds).update();
        NamedStatement.of(context.writing(), "vanished.count")
                .bind("missing", legacyIds.size())
                .bind("deleted", policy == DeletePolicy.KEEP ? 0 : marked)
                .bind("run", context.runId())
                .bind("entity", mapping.name())
                .update();
    }

    /**
     * Deletes rows after the rows that refer to them. Rows of the same entity are deleted together, because they can
     * refer to each other in a cycle.
     */
    private void remove(EntityMapping removed, List<Long> newIds) throws SQLException {
        if (newIds.isEmpty()) {
            return;
        }
        var ids = new HashSet<Long>();
        var added = newIds;
        while (ids.addAll(added)) {
            added = release(removed, added, ids);
        }
        for (var delete : new BundleSql(removed).deleteParts()) {
            NamedStatement.composed(context.writing(), delete)
                    .bigints("ids", ids)
                    .update();
        }
        NamedStatement.of(context.writing(), "vanished.delete")
                .with(removed.table().parts())
                .bigints("ids", ids)
                .update();
    }

    /**
     * Releases all references to deleted rows, and returns the rows of the same entity that must be deleted with them.
     */
    private List<Long> release(EntityMapping removed, List<Long> removedIds, Set<Long> all) throws SQLException {
        var added = new ArrayList<Long>();
        for (var dependent : pipeline) {
            var isSameEntity = dependent.name().equals(removed.name());
            for (var rule : dependent.columns()) {
                var reference = rule.mapping().references();
                if (reference == null || !reference.entity().equals(removed.name())) {
                    continue;
                }
                var released = release(dependent, rule, removed, removedIds, isSameEntity ? all : Set.of());
                if (isSameEntity) {
                    added.addAll(released);
                } else {
                    remove(dependent, released);
                }
            }
        }
        return added;
    }

    /**
     * Sets references to deleted rows to NULL, or puts the referring rows into quarantine. Returns the latter, which
     * must be deleted too.
     *
     * @param leftOut referring rows that are deleted anyway
     */
    private List<Long> release(
            EntityMapping dependent, ColumnRule rule, EntityMapping removed, List<Long> removedIds, Set<Long> leftOut)
            throws SQLException {
        var ids = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        NamedStatement.of(context.writing(), "vanished.dependents")
                .with(dependent.table().parts())
                .with("reference", quoted(rule.column()))
                .bigints("ids", removedIds)
                .list(row ->
                        !leftOut.contains(row.getLong(1)) && ids.add(row.getLong(1)) && others.add(row.getLong(2)));
        if (ids.isEmpty()) {
            return ids;
        }
        if (rule.mapping().references().ifMissing() == IfMissing.NULL) {
            sql("vanished.dependents_wait", dependent)
                    .bigints("ids", ids)
                    .bigints("others", others)
                    .bind("other", removed.name())
                    .update();
            NamedStatement.of(context.writing(), "vanished.forget_reference")
                    .with(dependent.table().parts())
                    .with("reference", quoted(rule.column()))
                    .bigints("ids", removedIds)
                    .update();
            return List.of();
        }
        sql("vanished.quarantine_dependents", dependent)
                .bind("field", rule.field())
                .bind("run", context.runId())
                .bigints("ids", ids)
                .bigints("others", others)
                .bind("other", removed.name())
                .update();
        sql("vanished.release_dependents", dependent).bigints("ids", ids).update();
        return ids;
    }

    private NamedStatement sql(String statement, EntityMapping entity) {
        return context.sql(context.writing(), statement, entity.name());
    }
}
