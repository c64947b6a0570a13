package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Gatherers;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * Finds out whether an entity has as many rows in the source as keys are held, and where it has not, which: those that the source
 * no longer has are treated by the entity's delete policy.
 */
final class MissingRows {

    /** Rows that are settled in one transaction. */
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
     * How the numbers of both sides compare, and their keys where the numbers differ.
     *
     * @param unknown keys of the source of which nothing is known, in spite of whatever told which rows to read
     * @param isExplained whether the keys differ where the numbers do
     */
    record Difference(List<String> unknown, boolean isExplained) {}

    /** Compares the keys of both sides where their numbers differ. */
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
                .number(SqlFile.read("load/count_known.sql"), context.source(), name(), context.source(), name());
    }

    private String name() {
        return mapping.entity().name();
    }
}
