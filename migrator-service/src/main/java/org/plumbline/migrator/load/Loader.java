package org.plumbline.migrator.load;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.transform.Transformers;

/** Brings the target's rows of a pipeline in line with a snapshot of its source, entity by entity. */
@ApplicationScoped
public class Loader {

    private final LoadConfig config;
    private final Transformers transformers;
    private final AgroalDataSource target;

    Loader(LoadConfig config, Transformers transformers, AgroalDataSource target) {
        this.config = config;
        this.transformers = transformers;
        this.target = target;
    }

    /**
     * Reads, transforms and writes. Afterwards, in tables that are too large to be counted during reading, finds rows
     * that the source no longer has and new rows that the reading missed.
     *
     * @param stopping asked between chunks: whether the service is shutting down
     * @return false if the source's row count of an entity differs from the number of known keys although the keys do
     *     not differ
     * @throws LoadStopped if the service is shutting down; what was committed stays
     * @throws RunTakenOver if another process has taken the pipeline over
     */
    public boolean load(long runId, Pipeline pipeline, Extent extent, LegacySnapshot snapshot, BooleanSupplier stopping)
            throws SQLException {
        try (var writing = target.getConnection();
                var looking = target.getConnection();
                var context = new LoadContext(runId, pipeline, extent, snapshot, stopping, config, writing, looking)) {
            writing.setAutoCommit(false);
            var entities = entities(context);
            var rests = new ArrayList<EntityLoad.Rest>();
            for (var entity : entities) {
                Log.debugf("Entity %s", entity.name());
                rests.add(entity.run());
            }
            var agree = true;
            for (var rest : rests) {
                agree &= rest.settle();
            }
            return agree;
        }
    }

    private List<EntityLoad> entities(LoadContext context) throws SQLException {
        var tables = new TargetTables(context.looking());
        var mappings = new ArrayList<EntityMapping>();
        for (var entity : context.pipeline().entities()) {
            mappings.add(EntityMapping.compile(entity, tables, transformers));
        }
        var entities = new ArrayList<EntityLoad>();
        for (var mapping : mappings) {
            entities.add(new EntityLoad(context, mappings, mapping));
        }
        return entities;
    }
}
