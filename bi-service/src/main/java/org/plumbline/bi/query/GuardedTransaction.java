package org.plumbline.bi.query;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/**
 * As {@link ScopedTransaction}, for questions that a caller composes and that may be heavy: few at once, on connections of
 * their own and without parallel workers, so that they leave the dashboards' alone; and ended in the database when their
 * caller has left.
 */
@ApplicationScoped
public class GuardedTransaction {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ScopedReading reading;
    private final Semaphore free;
    private final Duration patience;

    GuardedTransaction(@DataSource("guarded") AgroalDataSource dataSource, BiSettings settings) {
        reading = new ScopedReading(dataSource, Opening.GUARDED, settings.statementTimeout());
        free = new Semaphore(settings.queries().atOnce(), true);
        patience = settings.queries().patience();
    }

    /**
     * Gives what {@code queries} makes of what a first query gives, and of other rows, that {@code scope} may see.
     *
     * @throws Failure.TooMany where as many are under way as may be, and none has ended within a moment
     * @throws org.jooq.exception.DataAccessException as {@link ScopedTransaction#read}
     */
    public <A, T> T read(Scope scope, Caller caller, KeptPlan.Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        if (!isFree()) {
            throw new Failure.TooMany("As many queries are under way as may be at once", RETRY_AFTER);
        }
        try {
            return reading.read(scope, caller, first, queries);
        } finally {
            free.release();
        }
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
