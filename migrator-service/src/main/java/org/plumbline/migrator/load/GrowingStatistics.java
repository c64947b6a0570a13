package org.plumbline.migrator.load;

import java.sql.SQLException;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.Chunk;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * Analyzes what a load fills: a first load outgrows the planner's statistics faster than autovacuum analyzes, and
 * without new statistics the checks that follow would compare every row with every other row.
 */
final class GrowingStatistics {

    /** For fewer new rows, a poor plan costs less than analyzing the tables. */
    private static final int FEW_ROWS = 500;

    private final LoadContext context;
    private final EntityMapping mapping;
    private long newRows;

    GrowingStatistics(LoadContext context, EntityMapping mapping) {
        this.context = context;
        this.mapping = mapping;
    }

    /** Analyzes if the entity has grown fourfold; call it after the chunk's commit. */
    void add(Chunk chunk) throws SQLException {
        newRows += chunk.accepted().stream()
                .filter(row -> row.before() == Chunk.Before.UNKNOWN)
                .count();
        analyzeIfNewAre(0.75);
    }

    /**
     * Analyzes after the last chunk if a tenth of the entity's rows are new since the last time, as autovacuum would.
     */
    void complete() throws SQLException {
        analyzeIfNewAre(0.1);
    }

    private void analyzeIfNewAre(double share) throws SQLException {
        if (newRows < FEW_ROWS) {
            return;
        }
        var writing = context.writing();
        var heldRows = NamedStatement.of(writing, "entity.held_by_id_map")
                .bind("source", context.source())
                .map(row -> row.getString("entity"), row -> row.getLong("held"));
        if (newRows >= share * heldRows.getOrDefault(mapping.name(), 0L)) {
            NamedStatement.of(writing, "load.analyze").update();
            NamedStatement.composed(writing, new BundleSql(mapping).analyze()).update();
            newRows = 0;
        }
        writing.commit();
    }
}
