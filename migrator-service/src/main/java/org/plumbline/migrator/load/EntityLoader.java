package org.plumbline.migrator.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.SqlFile;

/** Loads whole entities: keyset pages of the snapshot, transformed and written chunk by chunk. */
@ApplicationScoped
public class EntityLoader {

    private final LoadConfig config;

    EntityLoader(LoadConfig config) {
        this.config = config;
    }

    /** Fails with what is wrong where the source lacks a table, a column or a grant; reads no row. */
    public void preflight(LegacySnapshot snapshot, Entity entity) {
        snapshot.page(readSql(entity), Long.MAX_VALUE, 0, row -> {});
    }

    /** Rows of the entity in the snapshot. */
    public long count(LegacySnapshot snapshot, Entity entity) {
        return snapshot.number(SqlFile.read(entity.sqlFolder() + "/count.sql"));
    }

    /**
     * Reads every row of the entity and brings the target's rows in line with it.
     *
     * @param target with auto-commit off; committed after each chunk
     * @param stopping asked between chunks
     * @throws LoadStopped where {@code stopping} said so; what was committed stays
     */
    public void load(
            LegacySnapshot snapshot,
            Connection target,
            long runId,
            String source,
            Entity entity,
            BooleanSupplier stopping)
            throws SQLException {
        try (var writer = new ChunkWriter(target, source, entity, runId)) {
            var page = new Page(Long.MIN_VALUE);
            do {
                if (stopping.getAsBoolean()) {
                    throw new LoadStopped();
                }
                page = readPage(snapshot, entity, page.nextKey, writer);
                writer.commitChunk();
            } while (page.rows == config.chunkRows() && page.nextKey != Long.MIN_VALUE);
            writer.removeVanished();
        }
    }

    private Page readPage(LegacySnapshot snapshot, Entity entity, long fromKey, ChunkWriter writer) {
        var page = new Page(fromKey);
        snapshot.page(readSql(entity), fromKey, config.chunkRows(), row -> {
            writer.add(row.legacyId(), row.document(), entity.transform(row));
            page.rows++;
            // Wraps round to the smallest key after the largest one, where there can be no further page.
            page.nextKey = row.pageKey() + 1;
        });
        return page;
    }

    private static String readSql(Entity entity) {
        return SqlFile.read(entity.sqlFolder() + "/read.sql");
    }

    private static final class Page {
        private long nextKey;
        private int rows;

        Page(long nextKey) {
            this.nextKey = nextKey;
        }
    }
}
