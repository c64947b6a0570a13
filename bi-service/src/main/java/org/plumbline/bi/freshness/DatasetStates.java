package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.plumbline.bi.query.KeptPlan;
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/**
 * Tells what a dataset is like, for a scope that can see any of its rows; without what waits to be published, which takes
 * long to count after a large change.
 */
@ApplicationScoped
public class DatasetStates {

    private final ScopedTransaction transaction;
    private final Staleness staleness;
    private final Clock clock;
    private final KeptPlan query = new KeptPlan(FreshnessQueries.ofOne());

    DatasetStates(ScopedTransaction transaction, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.staleness = staleness;
        this.clock = clock;
    }

    /** Asked by itself, in one round trip: whoever asks the same question again asks for no more. */
    public DatasetState alone(Scope scope, Dataset dataset) {
        return state(dataset, transaction.ask(scope, query, dataset.publication()));
    }

    /** As a transaction sees it that is open already. */
    public DatasetState in(DSLContext database, Dataset dataset) {
        return state(dataset, query.fetch(database, dataset.publication()));
    }

    private DatasetState state(Dataset dataset, Result<Record> rows) {
        var freshness = FreshnessQueries.one(rows, dataset);
        var now = clock.instant();
        var stale = staleness.of(freshness, now);
        return new DatasetState(freshness, stale, Publication.of(freshness, stale, now));
    }
}
