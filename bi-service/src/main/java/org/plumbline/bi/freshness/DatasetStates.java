package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.query.KeptPlan;
import org.plumbline.bi.query.Primary;
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.StaleCause;
import org.plumbline.service.freshness.Staleness;

/** Tells what datasets are like. */
@ApplicationScoped
public class DatasetStates {

    private final ScopedTransaction transaction;
    private final Primary primary;
    private final Stale behind;
    private final Staleness staleness;
    private final Clock clock;
    private final KeptPlan query = new KeptPlan(FreshnessQueries.ofOne());

    DatasetStates(
            ScopedTransaction transaction, Primary primary, BiSettings settings, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.primary = primary;
        this.behind = new Stale(
                StaleCause.REPLICA_BEHIND,
                "the replica that answers may lack what was committed longer ago than the %s allowed"
                        .formatted(settings.readers().maxLag()));
        this.staleness = staleness;
        this.clock = clock;
    }

    /** Every dataset that the scope can see any row of, by name, with what waits to be published where it sees all. */
    List<DatasetState> all(Scope scope) {
        return transaction.read(scope, database -> FreshnessQueries.all(scope, database)).stream()
                .map(this::state)
                .toList();
    }

    /**
     * One that the scope can see any row of, asked by itself and in one round trip: whoever asks the same question again asks
     * for no more. Without what waits, which takes long to count after a large change.
     */
    public DatasetState alone(Scope scope, Dataset dataset) {
        return transaction.ask(scope, asked(dataset));
    }

    /** What a transaction asks first, to tell the same as it sees it. */
    public KeptPlan.Asked<DatasetState> asked(Dataset dataset) {
        return query.with(
                dataset.publication(),
                rows -> state(FreshnessQueries.one(rows, dataset)),
                state -> state.freshness().published().map(Published::version).orElse(0L));
    }

    private DatasetState state(DatasetFreshness freshness) {
        var now = clock.instant();
        var stale = freshness
                .replay()
                .filter(primary::leavesBehind)
                .map(_ -> behind)
                .or(() -> freshness.stale(staleness, now));
        return new DatasetState(freshness, stale, Publication.of(freshness, stale, now));
    }
}
