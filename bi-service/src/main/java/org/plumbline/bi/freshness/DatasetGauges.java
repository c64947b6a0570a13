package org.plumbline.bi.freshness;

import io.micrometer.core.instrument.Gauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.service.metrics.OwnGauges;

/** How current each dataset is; each replica says the same. NaN where nothing is known. */
@ApplicationScoped
class DatasetGauges {

    private final OwnGauges gauges;
    private final FreshnessWatch watch;
    private final Clock clock;

    DatasetGauges(OwnGauges gauges, FreshnessWatch watch, Clock clock) {
        this.gauges = gauges;
        this.watch = watch;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        Datasets.publications().forEach(this::register);
    }

    private void register(String dataset) {
        gauge(
                dataset,
                "plumbline.dataset.age",
                "seconds",
                "For how long no run has found, or made, the published content equal to the source",
                freshness -> freshness
                        .measuredUntil()
                        .map(known -> Duration.between(known, clock.instant()).toSeconds())
                        .map(Long::doubleValue)
                        .orElse(Double.NaN));
        gauge(
                dataset,
                "plumbline.dataset.stale",
                null,
                "1 where the published content is marked stale to its readers",
                freshness -> watch.stale(freshness).isPresent() ? 1 : 0);
        gauge(
                dataset,
                "plumbline.dataset.pending.changes",
                "rows",
                "Facts that have changed and that no publication shows yet",
                freshness -> freshness.pendingChanges().orElseThrow());
    }

    private void gauge(
            String dataset, String name, String unit, String description, ToDoubleFunction<DatasetFreshness> value) {
        gauges.register(Gauge.builder(
                        name, () -> watch.of(dataset).map(value::applyAsDouble).orElse(Double.NaN))
                .baseUnit(unit)
                .description(description)
                .tag("dataset", dataset));
    }
}
