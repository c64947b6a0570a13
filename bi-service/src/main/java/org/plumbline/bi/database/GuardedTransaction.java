package org.plumbline.bi.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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
        reading = new ScopedTransaction(queries, readersOfQueries, ScopedPool.Opening.GUARDED, primary, settings);
        places = new Slots(limits.atOnce(), limits.patience());
        exporting = new ScopedTransaction(exports, readersOfExports, ScopedPool.Opening.GUARDED, primary, settings);
        exportPlaces = new Slots(limits.exportsAtOnce(), limits.patience());
    }

    /**
     * Runs {@code queries} on the first query's answer and on other rows that {@code scope} may see.
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
    public <A> void export(Scope scope, Caller caller, LeadingQuery.Asked<A> first, BiConsumer<A, DSLContext> queries) {
        BiFunction<A, DSLContext, Boolean> all = (answer, database) -> {
            queries.accept(answer, database);
            return true;
        };
        try (var _ = exportPlaces.take(caller.name())) {
            exporting.read(scope, Optional.of(caller), first, all, false);
        }
    }

    /** Slots for concurrent queries. If there are several, one caller gets at most all but one. */
    private static final class Slots {

        private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

        private final int all;
        private final int mostOfOneCaller;
        private final Duration patience;

        private final ReentrantLock lock = new ReentrantLock(true);
        private final Condition freed = lock.newCondition();
        private final Map<String, Integer> taken = new HashMap<>();

        /** @param patience how long a caller waits for a slot */
        Slots(int all, Duration patience) {
            this.all = all;
            this.mostOfOneCaller = Math.max(1, all - 1);
            this.patience = patience;
        }

        interface Slot extends AutoCloseable {
            @Override
            void close();
        }

        /** Takes a slot until it is closed. */
        Slot take(String caller) {
            lock.lock();
            try {
                var left = patience.toNanos();
                while (!isFree(caller)) {
                    if (left <= 0) {
                        throw new Failure.TooMany("Too many queries are running; retry later", RETRY_AFTER);
                    }
                    left = freed.awaitNanos(left);
                }
                taken.merge(caller, 1, Integer::sum);
                return () -> free(caller);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure.TooMany("The service is stopping", RETRY_AFTER);
            } finally {
                lock.unlock();
            }
        }

        private boolean isFree(String caller) {
            return taken.values().stream().mapToInt(Integer::intValue).sum() < all
                    && taken.getOrDefault(caller, 0) < mostOfOneCaller;
        }

        private void free(String caller) {
            lock.lock();
            try {
                taken.computeIfPresent(caller, (_, places) -> places == 1 ? null : places - 1);
                freed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
