package org.plumbline.migrator.load;

import java.sql.SQLException;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.Chunk;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.sql.NamedStatement;

/** Analyzes what a first load fills: it outgrows the planner's statistics faster than autovacuum analyzes. */
final class GrowingStatistics {

    private final LoadContext context;
    private final EntityMapping mapping;
    private long chunksSinceAnalyze;
    private long chunksUntilAnalyze = 1;

    GrowingStatistics(LoadContext context, EntityMapping mapping) {
        this.context = context;
        this.mapping = mapping;
    }

    /** Analyzes if the tables have grown enough; call it after the chunk's commit. */
    void add(Chunk chunk) throws SQLException {
        if (chunk.accepted().stream().noneMatch(row -> row.before() == Chunk.Before.UNKNOWN)) {
            return;
        }
        chunksSinceAnalyze++;
        if (chunksSinceAnalyze >= chunksUntilAnalyze
                && chunk.accepted().size() >= context.config().chunkRows() / 2) {
            NamedStatement.of(context.writing(), "load.analyze").update();
            NamedStatement.composed(context.writing(), new BundleSql(mapping).analyze())
                    .update();
            context.writing().commit();
            chunksUntilAnalyze *= 4;
            chunksSinceAnalyze = 0;
        }
    }
}
