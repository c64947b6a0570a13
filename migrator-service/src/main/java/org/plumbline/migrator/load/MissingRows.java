package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Gatherers;
import org.plumbline.migrator.load.read.Comparison;
import org.plumbline.migrator.load.read.SourceQueries;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.sql.Statements;

/**
 * Compares the number of an entity's source rows with that of the known keys and, if they differ, finds which are
 * missing; applies the entity's delete policy to those that the source no longer has.
 */
final class MissingRows {

    /** Rows settled in one transaction. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final LoadContext context;
    private final EntityMapping mapping;
    private final SourceQueries queries;
    private final Connection writing;
    private final Connection looking;
    private final VanishedRows vanished;

    /**
     * @param pipeline the mappings of all entities
     * @param writing with auto-commit off
     * @param looking with auto-commit on
     */
    MissingRows(
            LoadContext context,
            List<EntityMapping> pipeline,
            EntityMapping mapping,
            SourceQueries queries,
            Connection writing,
            Connection looking) {
        this.context = context;
        this.mapping = mapping;
        this.queries = queries;
        this.writing = writing;
        this.looking = looking;
        vanished = new VanishedRows(writing, context, pipeline);
    }

    /**
     * The result of comparing counts, and keys if the counts differ.
     *
     * @param unknown keys of the source that are not known, although the reading should have found them
     * @param isExplained whether the keys differ if the counts do
     */
    record Difference(List<String> unknown, boolean isExplained) {}

    /** Compares the keys of both sides if their counts differ. */
    Difference settle() throws SQLException {
        var known = countKnown();
        if (context.snapshot().count(mapping.entity().from(), known) == known) {
            return new Difference(List.of(), true);
        }
        var keys = Comparison.ofKeys(context.snapshot(), queries, looking, context.source(), name());
        settle(keys.missing());
        return new Difference(
                keys.differing(), !keys.missing().isEmpty() || !keys.differing().isEmpty());
    }

    void settle(List<String> legacyIds) throws SQLException {
        var slices = legacyIds.stream().gather(Gatherers.windowFixed(ROWS_AT_ONCE));
        for (var slice : slices.toList()) {
            context.stopIfAsked();
            vanished.settle(mapping, slice);
            writing.commit();
        }
    }

    private long countKnown() throws SQLException {
        return new Statements(looking)
                .sql("load.count_known")
                .bind("source", context.source())
                .bind("entity", name())
                .number();
    }

    private String name() {
        return mapping.entity().name();
    }
}
