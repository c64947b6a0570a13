package org.plumbline.migrator.load;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.transform.Transformers;

/** Brings the target's rows of a pipeline in line with a snapshot of its source, entity by entity. */
public final class PipelineLoad implements AutoCloseable {

    private final List<EntityLoad> entities;
    private final Connection writing;
    private final Connection looking;

    private PipelineLoad(List<EntityLoad> entities, Connection writing, Connection looking) {
        this.entities = entities;
        this.writing = writing;
        this.looking = looking;
    }

    /**
     * Makes a load on two connections, which it closes.
     *
     * @param writing with auto-commit off
     * @param looking with auto-commit on
     */
    static PipelineLoad of(
            LoadContext context, LoadConfig config, Transformers transformers, Connection writing, Connection looking)
            throws SQLException {
        var tables = new TargetTables(looking);
        var mappings = new ArrayList<EntityMapping>();
        for (var entity : context.pipeline().entities()) {
            mappings.add(EntityMapping.compile(entity, tables, transformers));
        }
        var entities = new ArrayList<EntityLoad>();
        for (var mapping : mappings) {
            entities.add(new EntityLoad(config, context, mappings, mapping, writing, looking));
        }
        return new PipelineLoad(entities, writing, looking);
    }

    /**
     * Reads, transforms and writes.
     *
     * @throws LoadStopped if the service is shutting down; what was committed stays
     * @throws RunTakenOver if another process has taken the pipeline over
     */
    public void run() throws SQLException {
        for (var entity : entities) {
            Log.debugf("Entity %s", entity.name());
            entity.run();
        }
    }

    /**
     * Finds rows that the source no longer has, in tables too large for {@link #run} to compare; and new ones that it
     * did not find.
     *
     * @return whether the source now has as many rows of each entity as keys are held, as far as keys can tell
     */
    public boolean settleMissing() throws SQLException {
        var agree = true;
        for (var entity : entities) {
            entity.settleMissingOfLargeTable();
            agree &= entity.hasExplainedNumbers();
        }
        return agree;
    }

    /** Rolls an unfinished chunk back: a connection that returns to its pool would commit. */
    @Override
    public void close() throws SQLException {
        try (writing;
                looking) {
            if (!writing.isClosed()) {
                writing.rollback();
            }
        }
    }
}
