package org.plumbline.bi.freshness;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.LeadingQuery;
import org.plumbline.bi.database.Primary;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.StaleCause;
import org.plumbline.service.freshness.Staleness;

@Startup // reads the statements of every transaction
@ApplicationScoped
public class DatasetStates {

    private final ScopedTransaction transaction;
    private final Primary primary;
    private final Stale behind;
    private final Staleness staleness;
    private final Clock clock;
    private final LeadingQuery query = new LeadingQuery(FreshnessQueries.ofOne());

    DatasetStates(
            ScopedTransaction transaction, Primary primary, BiSettings settings, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.primary = primary;
        this.behind = new Stale(
                StaleCause.REPLICA_BEHIND,
                "the replica may lag behind the primary by more than the allowed %s"
                        .formatted(settings.readers().maxLag()));
        this.staleness = staleness;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Staleness staleness(BiSettings settings) {
        return new Staleness(settings.staleAfter());
    }

    /**
     * Returns every dataset with rows in the scope, by name; only a scope over everything gets the number of pending
     * changes.
     */
    List<DatasetState> all(Scope scope) {
        return transaction.read(scope, database -> FreshnessQueries.all(scope, database)).stream()
                .map(this::state)
                .toList();
    }

    /**
     * Returns the query for the state of one dataset, without pending changes: counting them takes long after a large
     * change.
     */
    public LeadingQuery.Bound<DatasetState> asked(Dataset dataset) {
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

    public record DatasetState(DatasetFreshness freshness, Optional<Stale> stale, Publication publication) {}
}
