package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.scope.Scope;

/** Tells how current the datasets are. */
@ApplicationScoped
public class FreshnessService {

    private final ScopedTransaction transaction;
    private final Staleness staleness;
    private final Clock clock;

    FreshnessService(ScopedTransaction transaction, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.staleness = staleness;
        this.clock = clock;
    }

    /** The freshness of every dataset that the scope can see any row of: of those without communities, only where it sees all. */
    public Freshness freshness(Scope scope) {
        var datasets = transaction.read(scope, FreshnessQueries::all);
        var now = clock.instant();
        return new Freshness(datasets.stream()
                .map(dataset -> Freshness.Entry.of(
                        dataset, staleness.of(dataset, now), staleness.limit(dataset.dataset()), now))
                .toList());
    }
}
