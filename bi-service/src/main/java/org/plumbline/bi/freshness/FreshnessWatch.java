package org.plumbline.bi.freshness;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.Staleness;

/** Freshness of all datasets for health checks and metrics, read at once and cached for a while. */
@ApplicationScoped
class FreshnessWatch {

    private record Look(Instant at, Map<String, DatasetFreshness> byDataset) {}

    private final ScopedTransaction transaction;
    private final BiSettings settings;
    private final Staleness staleness;
    private final Clock clock;
    private Look last = new Look(Instant.MIN, Map.of());

    FreshnessWatch(ScopedTransaction transaction, BiSettings settings, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.settings = settings;
        this.staleness = staleness;
        this.clock = clock;
    }

    /** Empty if the database does not answer. */
    synchronized Optional<DatasetFreshness> of(String dataset) {
        var now = clock.instant();
        // A clock that is set back must not keep an old state for ever.
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(settings.freshnessMaxAge()))) {
            last = new Look(now, read());
        }
        return Optional.ofNullable(last.byDataset().get(dataset));
    }

    /** Why a dataset is stale; empty if it is current. */
    Optional<Stale> stale(DatasetFreshness freshness) {
        return freshness.stale(staleness, clock.instant());
    }

    private Map<String, DatasetFreshness> read() {
        try {
            var all = Scope.everything();
            return transaction.read(all, database -> FreshnessQueries.all(all, database)).stream()
                    .collect(Collectors.toMap(DatasetFreshness::dataset, Function.identity()));
        } catch (DataAccessException e) {
            Log.warnf("How current the datasets are cannot be read from the database: %s", e.getMessage());
            return Map.of();
        }
    }
}
