package org.plumbline.bi.query;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.query.ScopedReading.Sessions;
import org.plumbline.bi.query.ScopedReading.Watch;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.DatabaseSettings;

/**
 * The way to the database: one snapshot, read only, limited in time, and filtered by the database itself to the rows of a
 * scope, whatever the query forgets. Where there are readers, it is one of them, as {@link Databases} decides. Questions that a
 * caller composes take {@link GuardedTransaction}.
 */
@ApplicationScoped
public class ScopedTransaction {

    private final Databases planning;
    private final Databases keepingPlans;

    ScopedTransaction(
            AgroalDataSource dataSource,
            @DataSource("readers") InjectableInstance<AgroalDataSource> readers,
            Primary primary,
            BiSettings settings,
            DatabaseSettings database) {
        var sessions = Sessions.of(database);
        var pools = new Pools(dataSource, readers, sessions, settings.statementTimeout());
        planning = pools.opening(Opening.SCOPED, primary);
        keepingPlans = sessions == Sessions.OURS ? pools.opening(Opening.KEEPING_PLANS, primary) : planning;
    }

    /**
     * Gives what {@code queries} makes of the rows that {@code scope} may see; all its statements see one state.
     *
     * @throws DataAccessException when the database cannot be reached, ends a statement at its time limit, or refuses
     *     it; the {@link java.sql.SQLException} is its cause
     */
    public <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return planning.read(scope, queries);
    }

    /**
     * Likewise of what a first query gives, which travels with what opens the transaction.
     *
     * @throws DataAccessException likewise
     */
    public <A, T> T read(Scope scope, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return planning.read(scope, Watch.NONE, first, queries, true);
    }

    /**
     * Likewise, for statements that are asked all the time and read by the same indexes whatever is asked for: each session
     * plans them once, where it is this service's own.
     *
     * @throws DataAccessException likewise
     */
    public <A, T> T readKeepingPlans(Scope scope, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return keepingPlans.read(scope, Watch.NONE, first, queries, true);
    }

    /**
     * What a single query gives, likewise and in one round trip.
     *
     * @throws DataAccessException likewise
     */
    public <A> A ask(Scope scope, KeptPlan.Asked<A> query) {
        return planning.ask(scope, query);
    }
}
