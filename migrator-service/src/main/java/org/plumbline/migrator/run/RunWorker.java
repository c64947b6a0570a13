package org.plumbline.migrator.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.PreflightFailed;
import org.plumbline.migrator.publication.DatasetHeld;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.source.SourceFault;

/** Carries out a run from opening the source to the publication, and records how it ended. */
@ApplicationScoped
class RunWorker {

    private final AgroalDataSource target;
    private final AbsentDatabases absent;
    private final RunAttempt attempt;
    private final RunJournal journal;

    RunWorker(AgroalDataSource target, AbsentDatabases absent, RunAttempt attempt, RunJournal journal) {
        this.target = target;
        this.absent = absent;
        this.attempt = attempt;
        this.journal = journal;
    }

    /** Never throws: the journal records how the run ends. */
    void carryOut(RunView run, Pipeline pipeline, PipelineLock lock, BooleanSupplier stopping) {
        MDC.put("runId", run.id());
        MDC.put("pipeline", pipeline.name());
        try {
            Log.infof("Run %d of pipeline %s starts", run.id(), pipeline.name());
            attempt(run, pipeline, lock, stopping);
        } catch (FailsafeException e) {
            failed(run.id(), e.getCause());
        } catch (RuntimeException | Error e) {
            failed(run.id(), e);
        } finally {
            MDC.remove("runId");
            MDC.remove("pipeline");
        }
    }

    /** Repeats an attempt that lost a database, once both are back: what it committed is not written twice. */
    private void attempt(RunView run, Pipeline pipeline, PipelineLock lock, BooleanSupplier stopping) {
        var begun = new AtomicBoolean();
        Failsafe.with(retry(() -> begun.get() && !stopping.getAsBoolean())).run(() -> {
            if (begun.getAndSet(false)) {
                lock.renew(() -> absent.await(target::getConnection, stopping), run.id());
            }
            settle(run.id(), attempt.moveAndPublish(run, pipeline, begun, stopping));
        });
    }

    /** An attempt that never reached its source has waited for it long enough. */
    private static RetryPolicy<Object> retry(BooleanSupplier isWorthIt) {
        return RetryPolicy.builder()
                .handleIf(failure -> isWorthIt.getAsBoolean() && AbsentDatabases.explain(failure))
                .withMaxAttempts(8)
                .withBackoff(500, 15_000, ChronoUnit.MILLIS)
                .withJitter(0.2)
                .onRetry(event -> Log.warnf(
                        "The attempt broke off and is made again: %s",
                        event.getLastException().getMessage()))
                .build();
    }

    private void failed(long runId, Throwable failure) {
        if (failure instanceof RunRefused) {
            refused(runId, failure.getMessage());
            return;
        }
        var reason =
                switch (failure) {
                    case SourceFault fault -> fault.getMessage();
                    case PreflightFailed refused -> refused.getMessage();
                    case LoadStopped stopped -> stopped.getMessage();
                    case RunTakenOver takenOver -> takenOver.getMessage();
                    case DatasetHeld held ->
                        "%s. What had been written stays; the next run publishes it.".formatted(held.getMessage());
                    case SQLException sql -> targetFailed(runId, sql.getSQLState());
                    case DataAccessException sql -> targetFailed(runId, sql.sqlState());
                    case OutOfMemoryError _ ->
                        "The migrator has no memory left; what had been written stays. Give it more, or lower"
                                + " plumbline.load.chunk-size and plumbline.load.max-row-size.";
                    default -> "The run broke off unexpectedly. The service's log of run %d says how.".formatted(runId);
                };
        Log.errorf(failure, "Run %d failed: %s", runId, reason);
        try {
            Failsafe.with(retry(() -> true)).run(() -> journal.fail(runId, failure instanceof SourceFault, reason));
        } catch (RuntimeException | Error e) {
            Log.errorf(e, "Run %d counts as running until the next run of its pipeline or the next start", runId);
        }
    }

    private static String targetFailed(long runId, String state) {
        var what =
                switch (state == null ? "" : state) {
                    case "53100" -> "The disk of the target database is full. Make room and start the run again";
                    case "55P03" ->
                        "Somebody holds a lock on the tables that are published for longer than plumbline.publication.lock-timeout;"
                                + " pg_locks says who";
                    case "25006" ->
                        "The target database takes no writes. Is it a standby, or set to read only?"
                                + " Start the run again once it is the primary";
                    case "53200" -> "The target database has no memory left. Start the run again once it has";
                    default -> "The target database failed (SQLSTATE %s)".formatted(state);
                };
        return "%s; what had been written stays. The service's log of run %d says how.".formatted(what, runId);
    }

    private void settle(long runId, PublicationOutcome outcome) {
        if (outcome.refused()) {
            refused(runId, failingChecks(outcome));
        } else {
            Log.infof("Run %d succeeded: publication %s", runId, outcome.version());
            journal.succeed(runId, outcome.version());
        }
    }

    private void refused(long runId, String reason) {
        Log.errorf("Run %d refused. %s", runId, reason);
        journal.refuse(runId, reason);
    }

    private static String failingChecks(PublicationOutcome outcome) {
        var blocking = CheckResult.blocking(outcome.checks());
        return "%d of %d checks failed. %s The last good content stays."
                .formatted(
                        blocking.size(),
                        outcome.checks().size(),
                        blocking.stream()
                                .map(result -> result.id() + ": " + result.message())
                                .collect(Collectors.joining(" ")));
    }
}
