package org.plumbline.migrator.run.metrics;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.metrics.OwnGauges;
import org.plumbline.service.metrics.RecentValue;

/** Gauges of a pipeline, with the same values on each replica; NaN if unknown. */
@ApplicationScoped
class PipelineGauges {

    private final OwnGauges gauges;
    private final AgroalDataSource target;
    private final Pipelines pipelines;
    private final Clock clock;
    private final RecentValue<Map<String, Standing>> standings;

    PipelineGauges(OwnGauges gauges, AgroalDataSource target, Pipelines pipelines, MetricsConfig config, Clock clock) {
        this.gauges = gauges;
        this.target = target;
        this.pipelines = pipelines;
        this.clock = clock;
        this.standings = new RecentValue<>(this::read, config.maxAge());
    }

    /**
     * The state of a pipeline.
     *
     * @param succeededAt when its last successful run ended; null if there is none
     * @param publishedAsOf when that run started, before its snapshot: the target has every earlier change
     * @param quarantined rows that wait in quarantine
     */
    @RegisterForReflection
    record Standing(Instant succeededAt, Instant publishedAsOf, long quarantined) {}

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
                "Age of the snapshot time of the last successful run, in seconds",
                standing -> standing.publishedAsOf() == null
                        ? Double.NaN
                        : Duration.between(standing.publishedAsOf(), clock.instant())
                                .toSeconds());
        gauge(pipeline, "plumbline.quarantine.waiting", "rows", "Rows that wait in quarantine", Standing::quarantined);
    }

    private void gauge(
            String pipeline, String name, String unit, String description, ToDoubleFunction<Standing> value) {
        gauges.register(Gauge.builder(name, () -> {
                    var standing = standings.get().get(pipeline);
                    return standing == null ? Double.NaN : value.applyAsDouble(standing);
                })
                .baseUnit(unit)
                .description(description)
                .tag("pipeline", pipeline));
    }

    /** All pipelines; none if the database cannot be read. */
    private Map<String, Standing> read() {
        var read = new HashMap<String, Standing>();
        try {
            for (var pipeline : pipelines.all()) {
                var standing = NamedStatement.of(target, "metrics.standing")
                        .bind("pipeline", pipeline.name())
                        .bind("source", pipeline.source())
                        .texts("entities", pipeline.entityNames())
                        .list(Standing.class)
                        .getFirst();
                read.put(pipeline.name(), standing);
            }
            return read;
        } catch (SQLException e) {
            Log.warnf("Cannot read the pipelines' metrics from the database: %s", e.getMessage());
            return Map.of();
        }
    }
}
