package org.plumbline.bi.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/**
 * A {@link ScopedTransaction} for composed queries, which may be heavy. Only a few run at once, on their own pool and
 * without parallel workers, so that dashboards stay fast. A query is cancelled in the database when its caller
 * disconnects. Exports have separate slots and a separate pool, because they last as long as callers read.
 */
@ApplicationScoped
public class GuardedTransaction {

    private final ScopedTransaction reading;
    private final Slots slots;
    private final ScopedTransaction exporting;
    private final Slots exportSlots;

    GuardedTransaction(
            @DataSource("guarded") AgroalDataSource queries,
            @DataSource("readers-guarded") InjectableInstance<AgroalDataSource> readersOfQueries,
            @DataSource("exports") AgroalDataSource exports,
            @DataSource("readers-exports") InjectableInstance<AgroalDataSource> readersOfExports,
            Primary primary,
            BiSettings settings) {
        var limits = settings.queries();
        reading = new ScopedTransaction(queries, readersOfQueries, ScopedPool.Opening.GUARDED, primary, settings);
        slots = new Slots(limits.atOnce(), limits.patience());
        exporting = new ScopedTransaction(exports, readersOfExports, ScopedPool.Opening.GUARDED, primary, settings);
        exportSlots = new Slots(limits.exportsAtOnce(), limits.patience());
    }

    /**
     * Runs {@code queries} on the first query's answer and on other rows that {@code scope} may see.
     *
     * @throws Failure.TooMany if no slot becomes free in time, overall or for this caller
     * @throws org.jooq.exception.DataAccessException as {@link ScopedTransaction#read}
     */
    public <A, T> T read(
            Scope scope, Caller caller, LeadingQuery.Bound<A> first, BiFunction<A, DSLContext, T> queries) {
        return slots.run(caller.name(), () -> reading.read(scope, Optional.of(caller), first, queries, true));
    }

    /** Like {@link #read}, for an answer that is streamed. */
    public <A> void export(Scope scope, Caller caller, LeadingQuery.Bound<A> first, BiConsumer<A, DSLContext> queries) {
        BiFunction<A, DSLContext, Boolean> all = (answer, database) -> {
            queries.accept(answer, database);
            return true;
        };
        exportSlots.run(caller.name(), () -> exporting.read(scope, Optional.of(caller), first, all, false));
    }

    /** Slots for concurrent queries. If there are several, one caller gets at most all but one. */
    private static final class Slots {

        private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

        /** After this time without a query a caller's slots are forgotten. */
        private static final Duration LONGER_THAN_QUERIES = Duration.ofHours(1);

        private final Semaphore all;
        private final LoadingCache<String, Semaphore> ofCallers;
        private final Duration patience;

        /** @param patience how long a caller waits for a slot */
        Slots(int all, Duration patience) {
            this.all = new Semaphore(all, true);
            this.ofCallers = Caffeine.newBuilder()
                    .expireAfterAccess(LONGER_THAN_QUERIES)
                    .build(_ -> new Semaphore(Math.max(1, all - 1), true));
            this.patience = patience;
        }

        /** Runs a query in a slot. */
        <T> T run(String caller, Supplier<T> query) {
            var deadline = System.nanoTime() + patience.toNanos();
            return run(ofCallers.get(caller), deadline, () -> run(all, deadline, query));
        }

        private static <T> T run(Semaphore slots, long deadline, Supplier<T> query) {
            try {
                if (!slots.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new Failure.TooMany("Too many queries are running; retry later", RETRY_AFTER);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure.TooMany("The service is stopping", RETRY_AFTER);
            }
            try {
                return query.get();
            } finally {
                slots.release();
            }
        }
    }
}
