package org.plumbline.migrator.load;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.transform.Transformers;

/** Brings the target's rows of a pipeline in line with a snapshot of its source, entity by entity. */
@ApplicationScoped
public class EntityLoader {

    private final LoadConfig config;
    private final Transformers transformers;
    private final AgroalDataSource target;

    EntityLoader(LoadConfig config, Transformers transformers, AgroalDataSource target) {
        this.config = config;
        this.transformers = transformers;
        this.target = target;
    }

    /**
     * Reads, transforms and writes.
     *
     * @throws LoadStopped where the service is shutting down; what was committed stays
     * @throws RunTakenOver where another process has taken the pipeline over
     */
    public void load(LoadContext context) throws SQLException {
        try (var writing = target.getConnection();
                var looking = target.getConnection()) {
            writing.setAutoCommit(false);
            var mappings = compile(context.pipeline(), looking);
            for (var mapping : mappings) {
                Log.debugf("Entity %s", mapping.entity().name());
                new EntityLoad(config, context, mappings, mapping, writing, looking).run();
            }
        }
    }

    /**
     * Finds rows that the source no longer has, in tables so large that {@link #load} did not ask: a count is worth its
     * cost once something is to be published.
     */
    public void settleMissing(LoadContext context) throws SQLException {
        try (var writing = target.getConnection();
                var looking = target.getConnection()) {
            writing.setAutoCommit(false);
            var mappings = compile(context.pipeline(), looking);
            for (var mapping : mappings) {
                new EntityLoad(config, context, mappings, mapping, writing, looking).settleMissingOfLargeTable();
            }
        }
    }

    private List<EntityMapping> compile(Pipeline pipeline, Connection looking) throws SQLException {
        var mappings = new ArrayList<EntityMapping>();
        for (Entity entity : pipeline.entities()) {
            mappings.add(EntityMapping.compile(entity, looking, transformers));
        }
        return mappings;
    }
}
