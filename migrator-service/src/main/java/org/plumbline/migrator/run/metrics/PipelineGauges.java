package org.plumbline.migrator.run.metrics;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.metrics.OwnGauges;

/** Gauges of a pipeline, whichever process has run it: the same on each replica. NaN if unknown. */
@ApplicationScoped
class PipelineGauges {

    private final OwnGauges gauges;
    private final DSLContext database;
    private final Pipelines pipelines;
    private final MetricsConfig config;
    private final Clock clock;

    private Instant readAt = Instant.MIN;
    private Map<String, Standing> standings = Map.of();

    PipelineGauges(OwnGauges gauges, AgroalDataSource target, Pipelines pipelines, MetricsConfig config, Clock clock) {
        this.gauges = gauges;
        this.database = DSL.using(target, SQLDialect.POSTGRES);
        this.pipelines = pipelines;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The state of a pipeline.
     *
     * @param succeededAt when its last successful run ended; null if there is none
     * @param publishedAsOf when that run began, before it took its snapshot: the target has every earlier change
     * @param quarantined rows that wait in quarantine
     */
    private record Standing(Instant succeededAt, Instant publishedAsOf, long quarantined) {}

    void register(@Observes StartupEvent event) {
        pipelines.all().forEach(pipeline -> register(pipeline.name()));
    }

    private void register(String pipeline) {
        gauge(
                pipeline,
                "plumbline.run.last.success.timestamp",
                "seconds",
                "When the last successful run ended, in seconds since 1970",
                standing -> standing.succeededAt() == null
                        ? Double.NaN
                        : standing.succeededAt().getEpochSecond());
        gauge(
                pipeline,
                "plumbline.run.lag",
                "seconds",
                "For how long nobody has looked for changes that were then published",
                standing -> standing.publishedAsOf() == null
                        ? Double.NaN
                        : Duration.between(standing.publishedAsOf(), clock.instant())
                                .toSeconds());
        gauge(pipeline, "plumbline.quarantine.waiting", "rows", "Rows that wait in quarantine", Standing::quarantined);
    }

    private void gauge(
            String pipeline, String name, String unit, String description, ToDoubleFunction<Standing> value) {
        gauges.register(Gauge.builder(name, () -> {
                    var standing = standings().get(pipeline);
                    return standing == null ? Double.NaN : value.applyAsDouble(standing);
                })
                .baseUnit(unit)
                .description(description)
                .tag("pipeline", pipeline));
    }

    /** All pipelines, read at once and cached; none if the database cannot be read. */
    private synchronized Map<String, Standing> standings() {
        var now = clock.instant();
        if (now.isAfter(readAt.plus(config.maxAge()))) {
            standings = read();
            readAt = now;
        }
        return standings;
    }

    private Map<String, Standing> read() {
        try {
            return pipelines.all().stream().collect(Collectors.toMap(Pipeline::name, this::read));
        } catch (DataAccessException e) {
            Log.warnf("Metrics of the pipelines cannot be read from the database: %s", e.getMessage());
            return Map.of();
        }
    }

    private Standing read(Pipeline pipeline) {
        return database.connectionResult(connection -> {
            var row = NamedStatement.of(connection, "metrics.standing")
                    .bind("pipeline", pipeline.name())
                    .bind("source", pipeline.source())
                    .texts("entities", pipeline.entityNames())
                    .records()
                    .getFirst();
            return new Standing(
                    row.get("finished_at", Instant.class),
                    row.get("started_at", Instant.class),
                    row.get("quarantined", Long.class));
        });
    }
}
