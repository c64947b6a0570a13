package org.plumbline.migrator.metrics;

import io.micrometer.core.instrument.Gauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.metrics.OwnGauges;

/** Gauges of a pipeline, whichever process has run it: the same on each replica. NaN if unknown. */
@ApplicationScoped
class PipelineGauges {

    private final OwnGauges gauges;
    private final Pipelines pipelines;
    private final Standings standings;
    private final Clock clock;

    PipelineGauges(OwnGauges gauges, Pipelines pipelines, Standings standings, Clock clock) {
        this.gauges = gauges;
        this.pipelines = pipelines;
        this.standings = standings;
        this.clock = clock;
    }

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
        gauges.register(Gauge.builder(
                        name,
                        () -> standings.of(pipeline).map(value::applyAsDouble).orElse(Double.NaN))
                .baseUnit(unit)
                .description(description)
                .tag("pipeline", pipeline));
    }
}
