package org.plumbline.bi.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;

/**
 * The way to the database: one snapshot, read only, limited in time, and filtered by the database itself to the rows of a
 * scope, whatever the query forgets. Questions that a caller composes take {@link GuardedTransaction}.
 */
@ApplicationScoped
public class ScopedTransaction {

    private final ScopedReading reading;
    private final ScopedReading keepingPlans;

    ScopedTransaction(DataSource dataSource, BiSettings settings) {
        reading = new ScopedReading(dataSource, Opening.SCOPED, settings.statementTimeout());
        keepingPlans = new ScopedReading(dataSource, Opening.KEEPING_PLANS, settings.statementTimeout());
    }

    /**
     * Gives what {@code queries} makes of the rows that {@code scope} may see; all its statements see one state.
     *
     * @throws DataAccessException when the database cannot be reached, ends a statement at its time limit, or refuses
     *     it; the {@link java.sql.SQLException} is its cause
     */
    public <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return reading.read(scope, queries);
    }

    /**
     * Likewise of what a first query gives, which travels with what opens the transaction.
     *
     * @throws DataAccessException likewise
     */
    public <A, T> T read(Scope scope, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return reading.read(scope, ScopedReading.Watch.NONE, first, queries);
    }

    /**
     * Likewise, for statements that are asked all the time and read by the same indexes whatever is asked for: each session
     * plans them once.
     *
     * @throws DataAccessException likewise
     */
    public <A, T> T readKeepingPlans(Scope scope, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return keepingPlans.read(scope, ScopedReading.Watch.NONE, first, queries);
    }

    /**
     * What a single query gives, likewise and in one round trip.
     *
     * @throws DataAccessException likewise
     */
    public <A> A ask(Scope scope, KeptPlan.Asked<A> query) {
        return reading.ask(scope, query);
    }
}
