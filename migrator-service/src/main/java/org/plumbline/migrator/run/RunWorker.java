package org.plumbline.migrator.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedRunnable;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.load.Loader;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.Preflight;
import org.plumbline.migrator.preflight.PreflightFailed;
import org.plumbline.migrator.publication.DatasetHeld;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.publication.Publisher;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.migrator.source.SourceFailure;
import org.plumbline.migrator.sql.SessionSettings;

/** Executes a run from opening the source to the publication, and records its end. */
@ApplicationScoped
class RunWorker {

    private final LegacySources sources;
    private final AbsentDatabases absent;
    private final AgroalDataSource target;
    private final Preflight preflight;
    private final Loader loader;
    private final QuarantineLimit quarantineLimit;
    private final Publisher publisher;
    private final RunJournal journal;

    RunWorker(
            LegacySources sources,
            AbsentDatabases absent,
            AgroalDataSource target,
            Preflight preflight,
            Loader loader,
            QuarantineLimit quarantineLimit,
            Publisher publisher,
            RunJournal journal) {
        this.sources = sources;
        this.absent = absent;
        this.target = target;
        this.preflight = preflight;
        this.loader = loader;
        this.quarantineLimit = quarantineLimit;
        this.publisher = publisher;
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

    /** Repeats an attempt that lost a database, once both are back; committed chunks are not written twice. */
    private void attempt(RunView run, Pipeline pipeline, PipelineLock lock, BooleanSupplier stopping) {
        var begun = new AtomicBoolean();
        Failsafe.with(retry(() -> begun.get() && !stopping.getAsBoolean())).run(() -> {
            if (begun.getAndSet(false) && !lock.isHeld()) {
                lock.renew(absent.await(target::getConnection, stopping), run.id());
            }
            settle(run.id(), moveAndPublish(run, pipeline, begun, stopping));
        });
    }

    /**
     * Loads changed rows from one snapshot of the source, and publishes if anything has changed. Committed chunks stay,
     * and the run's next attempt continues from there.
     *
     * @param begun becomes true once the source is reached
     * @throws RunRefused if it must not be published
     */
    private PublicationOutcome moveAndPublish(
            RunView run, Pipeline pipeline, AtomicBoolean begun, BooleanSupplier stopping) throws SQLException {
        try (var snapshot = absent.await(() -> sources.openSnapshot(pipeline.source()), stopping)) {
            begun.set(true);
            try (var connection = absent.await(target::getConnection, stopping)) {
                preflight.require(pipeline, snapshot, connection);
            }
            journal.enter(run.id(), RunPhase.LOAD);
            var numbersAgree = loader.load(run.id(), pipeline, run.mode().extent, snapshot, stopping);
            if (run.mode() == RunMode.DELTA && numbersAgree) {
                try (var connection = target.getConnection()) {
                    var confirmed = publisher.confirm(context(run, pipeline, snapshot, connection));
                    if (confirmed.isPresent()) {
                        return confirmed.get();
                    }
                }
            }
            quarantineLimit.require(pipeline);
            journal.enter(run.id(), RunPhase.PUBLICATION);
            // If keys and counts contradict each other, nothing that relies on keys is certain.
            var coverage = numbersAgree ? run.mode().coverage : Coverage.EVERYTHING;
            // While another session publishes, only the publication is retried: the snapshot stays open and the rows
            // are written.
            return Failsafe.with(absent.retry(failure -> failure instanceof DatasetHeld && !stopping.getAsBoolean()))
                    .get(() -> publish(run, pipeline, snapshot, coverage));
        }
    }

    private PublicationOutcome publish(RunView run, Pipeline pipeline, LegacySnapshot snapshot, Coverage coverage)
            throws SQLException {
        try (var connection = target.getConnection();
                var _ = SessionSettings.purpose(
                        connection, "run %d of %s for %s".formatted(run.id(), pipeline.name(), run.requestedBy()))) {
            var context = context(run, pipeline, snapshot, connection).with(coverage);
            return publisher.publish(context, () -> journal.enter(run.id(), RunPhase.MAINTENANCE));
        }
    }

    private static CheckContext context(
            RunView run, Pipeline pipeline, LegacySnapshot snapshot, Connection connection) {
        return new CheckContext(
                pipeline, snapshot, connection, snapshot.position().clock(), run.id());
    }

    /** An attempt that did not reach its source has already waited long enough. */
    private RetryPolicy<Object> retry(BooleanSupplier isWorthIt) {
        return absent.retry(failure -> isWorthIt.getAsBoolean() && AbsentDatabases.explain(failure));
    }

    private void failed(long runId, Throwable failure) {
        if (failure instanceof RunRefused) {
            record(runId, () -> refused(runId, failure.getMessage()));
            return;
        }
        var reason =
                switch (failure) {
                    case SourceFailure _, PreflightFailed _, LoadStopped _, RunTakenOver _ -> failure.getMessage();
                    case DatasetHeld held ->
                        "%s. Committed chunks stay; the next run publishes them.".formatted(held.getMessage());
                    case SQLException sql -> targetFailed(runId, sql.getSQLState());
                    case DataAccessException sql -> targetFailed(runId, sql.sqlState());
                    case OutOfMemoryError _ ->
                        "The migrator ran out of memory; committed chunks stay. Give it more, or lower"
                                + " plumbline.load.chunk-size and plumbline.load.max-row-size.";
                    default -> "The run failed unexpectedly. See the service's log of run %d.".formatted(runId);
                };
        Log.errorf(failure, "Run %d failed: %s", runId, reason);
        record(runId, () -> journal.fail(runId, failure instanceof SourceFailure, reason));
    }

    private void record(long runId, CheckedRunnable end) {
        try {
            Failsafe.with(retry(() -> true)).run(end);
        } catch (RuntimeException | Error e) {
            Log.errorf(e, "Run %d stays marked as running until the next run of its pipeline or the next start", runId);
        }
    }

    private static String targetFailed(long runId, String state) {
        var what =
                switch (state == null ? "" : state) {
                    case "53100" -> "The disk of the target database is full. Free space and start the run again";
                    case "25006" ->
                        "The target database is read-only. Is it a standby? Start the run again once it is the primary";
                    case "53200" -> "The target database is out of memory. Start the run again once it has some";
                    default -> "The target database failed (SQLSTATE %s)".formatted(state);
                };
        return "%s; committed chunks stay. See the service's log of run %d.".formatted(what, runId);
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
