package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.Staleness;

/** Tells how current the datasets are. */
@ApplicationScoped
public class FreshnessService {

    private final DatasetStates states;
    private final Staleness staleness;

    FreshnessService(DatasetStates states, Staleness staleness) {
        this.states = states;
        this.staleness = staleness;
    }

    /** The freshness of every dataset that the scope can see any row of: of those without communities, only where it sees all. */
    public Freshness freshness(Scope scope) {
        return new Freshness(states.all(scope).stream()
                .map(state -> Freshness.Entry.of(
                        scope, state, staleness.limit(state.freshness().dataset())))
                .toList());
    }
}
