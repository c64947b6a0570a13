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
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.scope.Scope;

/** How current the datasets are, for whoever watches the service: read all at once and not more often than it has to be. */
@ApplicationScoped
class FreshnessWatch {

    private record Reading(Instant at, Map<String, DatasetFreshness> byDataset) {}

    private final ScopedTransaction transaction;
    private final BiSettings settings;
    private final Clock clock;
    private Reading last = new Reading(Instant.MIN, Map.of());

    FreshnessWatch(ScopedTransaction transaction, BiSettings settings, Clock clock) {
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty where the database cannot say. */
    synchronized Optional<DatasetFreshness> of(String dataset) {
        var now = clock.instant();
        // A clock that was set back does not make a reading last for ever.
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(settings.freshnessMaxAge()))) {
            last = new Reading(now, read());
        }
        return Optional.ofNullable(last.byDataset().get(dataset));
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
