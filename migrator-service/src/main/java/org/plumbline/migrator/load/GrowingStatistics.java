package org.plumbline.migrator.load;

import java.sql.SQLException;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.Chunk;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * Analyzes what a load fills: a first load outgrows the planner's statistics faster than autovacuum analyzes, and the
 * checks that follow it would compare every row with every other.
 */
final class GrowingStatistics {

    /** Fewer new rows cost less under a poor plan than it takes to analyze the tables. */
    private static final int FEW_ROWS = 500;

    private final LoadContext context;
    private final EntityMapping mapping;
    private long analyzedRows;
    private long newRows;

    GrowingStatistics(LoadContext context, EntityMapping mapping) throws SQLException {
        this.context = context;
        this.mapping = mapping;
        analyzedRows = context.sql(context.looking(), "load.count_known", mapping.name())
                .number();
    }

    /** Analyzes if the tables have grown fourfold; call it after the chunk's commit. */
    void add(Chunk chunk) throws SQLException {
        newRows += chunk.accepted().stream()
                .filter(row -> row.before() == Chunk.Before.UNKNOWN)
                .count();
        if (newRows >= 3 * analyzedRows) {
            analyze();
        }
    }

    /** Analyzes what {@link #add} has left over, unless it is less than the tenth that autovacuum would wait for. */
    void complete() throws SQLException {
        if (newRows >= analyzedRows / 10) {
            analyze();
        }
    }

    private void analyze() throws SQLException {
        if (newRows < FEW_ROWS) {
            return;
        }
        NamedStatement.of(context.writing(), "load.analyze").update();
        NamedStatement.composed(context.writing(), new BundleSql(mapping).analyze())
                .update();
        context.writing().commit();
        analyzedRows += newRows;
        newRows = 0;
    }
}
