package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Gatherers;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Finds the rows of an entity that the source no longer has, and has its delete policy applied to them. */
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

    /** Compares the keys of both sides where their numbers differ. */
    void settle() throws SQLException {
        if (context.snapshot().count(mapping.entity().from()) != countKnown()) {
            settle(Comparison.ofKeys(context.snapshot(), queries, looking, context.source(), name())
                    .missing());
        }
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
