package org.plumbline.bi.freshness;

import io.micrometer.core.instrument.Gauge;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.Staleness;
import org.plumbline.service.metrics.OwnGauges;
import org.plumbline.service.metrics.RecentValue;

/**
 * How current each dataset is, for health checks and metrics. All datasets are read at once and cached for a while.
 *
 * <p>Warns of stale datasets, but is always up: their last good content is still worth serving, and no other replica
 * has newer. It needs no login, so it shows only the cause and no findings of a run. The gauges show the same; NaN
 * means unknown.
 */
@Readiness
@ApplicationScoped
class FreshnessWatch implements HealthCheck {

    private static final String NAME = "read-models";

    private final ScopedTransaction transaction;
    private final Staleness staleness;
    private final Clock clock;
    private final OwnGauges gauges;
    private final RecentValue<Map<String, DatasetFreshness>> byDataset;

    FreshnessWatch(
            ScopedTransaction transaction, BiSettings settings, Staleness staleness, Clock clock, OwnGauges gauges) {
        this.transaction = transaction;
        this.staleness = staleness;
        this.clock = clock;
        this.gauges = gauges;
        this.byDataset = new RecentValue<>(this::read, settings.freshnessMaxAge());
    }

    void register(@Observes StartupEvent event) {
        Datasets.publications().forEach(this::register);
    }

    private void register(String dataset) {
        gauge(
                dataset,
                "plumbline.dataset.age",
                "seconds",
                "Seconds since a run last found or made the published content equal to the source",
                freshness -> freshness
                        .measuredUntil()
                        .map(known -> Duration.between(known, clock.instant()).toSeconds())
                        .map(Long::doubleValue)
                        .orElse(Double.NaN));
        gauge(
                dataset,
                "plumbline.dataset.stale",
                null,
                "1 if the published content is marked stale to its readers",
                freshness -> stale(freshness).isPresent() ? 1 : 0);
        gauge(
                dataset,
                "plumbline.dataset.pending.changes",
                "rows",
                "Changed facts that are not published yet",
                freshness -> freshness.pendingChanges().orElseThrow());
    }

    private void gauge(
            String dataset, String name, String unit, String description, ToDoubleFunction<DatasetFreshness> value) {
        gauges.register(
                Gauge.builder(name, () -> of(dataset).map(value::applyAsDouble).orElse(Double.NaN))
                        .baseUnit(unit)
                        .description(description)
                        .tag("dataset", dataset));
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(NAME).up();
        Datasets.publications().forEach(dataset -> response.withData(dataset, standing(dataset)));
        return response.build();
    }

    private String standing(String dataset) {
        return of(dataset)
                .map(freshness -> stale(freshness)
                        .map(stale -> "stale: " + Fields.written(stale.cause()))
                        .orElse("current"))
                .orElse("unknown");
    }

    /** Empty if the database does not answer. */
    Optional<DatasetFreshness> of(String dataset) {
        return Optional.ofNullable(byDataset.get().get(dataset));
    }

    /** Why a dataset is stale; empty if it is current. */
    Optional<Stale> stale(DatasetFreshness freshness) {
        return freshness.stale(staleness, clock.instant());
    }

    private Map<String, DatasetFreshness> read() {
        var scope = Scope.everything();
        try {
            return transaction.read(scope, database -> FreshnessQueries.all(scope, database)).stream()
                    .collect(Collectors.toMap(DatasetFreshness::dataset, Function.identity()));
        } catch (DataAccessException e) {
            Log.warnf("Cannot read the freshness of the datasets: %s", e.getMessage());
            return Map.of();
        }
    }
}
