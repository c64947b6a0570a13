package org.plumbline.migrator.metrics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.sql.Statements;

/** Reads the state of all pipelines at once, and caches it. */
@ApplicationScoped
class Standings {

    private record Reading(Instant at, Map<String, Standing> byPipeline) {}

    private final DSLContext database;
    private final Pipelines pipelines;
    private final MetricsConfig config;
    private final Clock clock;
    private Reading last = new Reading(Instant.MIN, Map.of());

    Standings(AgroalDataSource target, Pipelines pipelines, MetricsConfig config, Clock clock) {
        this.database = DSL.using(target, SQLDialect.POSTGRES);
        this.pipelines = pipelines;
        this.config = config;
        this.clock = clock;
    }

    /** Empty if the database cannot be read. */
    synchronized Optional<Standing> of(String pipeline) {
        var now = clock.instant();
        if (now.isAfter(last.at().plus(config.maxAge()))) {
            last = new Reading(now, read());
        }
        return Optional.ofNullable(last.byPipeline().get(pipeline));
    }

    private Map<String, Standing> read() {
        try {
            var standings = new HashMap<String, Standing>();
            pipelines.all().forEach(pipeline -> standings.put(pipeline.name(), read(pipeline)));
            return standings;
        } catch (DataAccessException e) {
            Log.warnf("Metrics of the pipelines cannot be read from the database: %s", e.getMessage());
            return Map.of();
        }
    }

    private Standing read(Pipeline pipeline) {
        var entities = pipeline.entities().stream().map(Entity::name).toList();
        return database.connectionResult(connection -> {
            var row = new Statements(connection)
                    .sql("metrics.standing")
                    .bind("pipeline", pipeline.name())
                    .bind("source", pipeline.source())
                    .texts("entities", entities)
                    .records()
                    .getFirst();
            return new Standing(
                    row.get("finished_at", Instant.class),
                    row.get("started_at", Instant.class),
                    row.get("quarantined", Long.class));
        });
    }
}
