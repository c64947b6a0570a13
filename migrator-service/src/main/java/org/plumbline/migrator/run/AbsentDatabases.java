package org.plumbline.migrator.run;

import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.plumbline.migrator.source.SourceFailure;
import org.plumbline.migrator.sql.RetriedSql;
import org.plumbline.migrator.sql.TransientStates;

/** Waits for a database that is temporarily down, and tells such failures from permanent ones. */
@ApplicationScoped
class AbsentDatabases {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Duration patience;

    AbsentDatabases(RunsConfig config) {
        patience = config.waitForDatabases();
    }

    /** Whether the same work may well succeed once a database is back. */
    static boolean explain(Throwable failure) {
        return TransientStates.cause(failure)
                || (failure instanceof SourceFailure source ? source.mayPass() : TransientStates.isOnStandby(failure));
    }

    /** Retries work after growing pauses: each at most a quarter of the patience, all together about three quarters. */
    RetryPolicy<Object> retry(Predicate<Throwable> isWorthIt) {
        return RetryPolicy.builder()
                .handleIf(isWorthIt::test)
                .withMaxAttempts(8)
                .withBackoff(patience.dividedBy(120), patience.dividedBy(4))
                .withJitter(0.2)
                .onRetry(event -> Log.warnf(
                        "Retrying shortly: %s", event.getLastException().getMessage()))
                .build();
    }

    /**
     * Returns the database's answer once it responds.
     *
     * @param stopping whether to stop waiting
     * @throws SQLException if the database has not responded in time, or refuses
     */
    <T> T await(CheckedSupplier<T> question, BooleanSupplier stopping) throws SQLException {
        var policy = RetryPolicy.<T>builder()
                .handleIf((_, failure) -> failure != null && !stopping.getAsBoolean() && explain(failure))
                .withMaxAttempts(-1)
                .withBackoff(FIRST_WAIT, LONGEST_WAIT)
                .withJitter(0.2)
                .withMaxDuration(patience)
                .onRetry(event -> Log.warnf(
                        "A database is unavailable; the run waits for it: %s",
                        event.getLastException().getMessage()))
                .build();
        return RetriedSql.get(policy, question);
    }
}
