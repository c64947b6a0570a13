package org.plumbline.bi.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/**
 * A {@link ScopedTransaction} for composed queries, which may be heavy. Only a few run at once, on a pool of their own and without
 * parallel workers, so that dashboards are not slowed down, and a query is cancelled in the database when its caller disconnects. Exports
 * last as long as callers take to read them, so they have slots and a pool apart.
 */
@ApplicationScoped
public class GuardedTransaction {

    private final ScopedTransaction reading;
    private final Slots places;
    private final ScopedTransaction exporting;
    private final Slots exportPlaces;

    GuardedTransaction(
            @DataSource("guarded") AgroalDataSource queries,
            @DataSource("readers-guarded") InjectableInstance<AgroalDataSource> readersOfQueries,
            @DataSource("exports") AgroalDataSource exports,
            @DataSource("readers-exports") InjectableInstance<AgroalDataSource> readersOfExports,
            Primary primary,
            BiSettings settings) {
        var limits = settings.queries();
        reading = new ScopedTransaction(queries, readersOfQueries, Opening.GUARDED, primary, settings);
        places = new Slots(limits.atOnce(), limits.patience());
        exporting = new ScopedTransaction(exports, readersOfExports, Opening.GUARDED, primary, settings);
        exportPlaces = new Slots(limits.exportsAtOnce(), limits.patience());
    }

    /**
     * Returns what {@code queries} makes of the first query's answer and of other rows that {@code scope} may see.
     *
     * @throws Failure.TooMany if no slot becomes free in time, overall or for this caller
     * @throws org.jooq.exception.DataAccessException as {@link ScopedTransaction#read}
     */
    public <A, T> T read(
            Scope scope, Caller caller, LeadingQuery.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        try (var _ = places.take(caller.name())) {
            return reading.read(scope, Optional.of(caller), first, queries, true);
        }
    }

    /** As {@link #read}, for an answer that is streamed. */
    public <A, T> T export(
            Scope scope, Caller caller, LeadingQuery.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        try (var _ = exportPlaces.take(caller.name())) {
            return exporting.read(scope, Optional.of(caller), first, queries, false);
        }
    }
}
