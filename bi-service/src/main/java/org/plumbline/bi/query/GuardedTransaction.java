package org.plumbline.bi.query;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.query.ScopedReading.Sessions;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.DatabaseSettings;
import org.plumbline.service.failure.Failure;

/**
 * As {@link ScopedTransaction}, for questions that a caller composes and that may be heavy: few at once, on connections of
 * their own and without parallel workers, so that they leave the dashboards' alone; and ended in the database when their
 * caller has left. Those whose answers are sent while they are read, and so last as long as callers take to read them, have
 * places and connections apart from the others'.
 */
@ApplicationScoped
public class GuardedTransaction {

    private final Databases reading;
    private final Slots places;
    private final Databases exporting;
    private final Slots exportPlaces;

    GuardedTransaction(
            @DataSource("guarded") AgroalDataSource queries,
            @DataSource("readers-guarded") InjectableInstance<AgroalDataSource> readersOfQueries,
            @DataSource("exports") AgroalDataSource exports,
            @DataSource("readers-exports") InjectableInstance<AgroalDataSource> readersOfExports,
            Primary primary,
            BiSettings settings,
            DatabaseSettings database) {
        var limits = settings.queries();
        var sessions = Sessions.of(database);
        reading = new Pools(queries, readersOfQueries, sessions, settings.statementTimeout())
                .opening(Opening.GUARDED, primary);
        places = new Slots(limits.atOnce(), limits.patience());
        exporting = new Pools(exports, readersOfExports, sessions, settings.statementTimeout())
                .opening(Opening.GUARDED, primary);
        exportPlaces = new Slots(limits.exportsAtOnce(), limits.patience());
    }

    /**
     * Gives what {@code queries} makes of what a first query gives, and of other rows, that {@code scope} may see.
     *
     * @throws Failure.TooMany where as many are under way as may be, in all or of this caller, and none has ended within a
     *     moment
     * @throws org.jooq.exception.DataAccessException as {@link ScopedTransaction#read}
     */
    public <A, T> T read(Scope scope, Caller caller, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        try (var _ = places.take(caller.name())) {
            return reading.read(scope, caller, first, queries, true);
        }
    }

    /**
     * As {@link #read}, for an answer that is sent while it is read.
     *
     * @throws Failure.TooMany likewise
     * @throws org.jooq.exception.DataAccessException likewise
     */
    public <A, T> T export(Scope scope, Caller caller, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        try (var _ = exportPlaces.take(caller.name())) {
            return exporting.read(scope, caller, first, queries, false);
        }
    }
}
