package org.plumbline.migrator.run;

import dev.failsafe.RetryPolicy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.plumbline.migrator.lock.LockHolder;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.sql.RetriedSql;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.failure.Failure.NotFound;

/** Starts runs, one at a time for each pipeline across all replicas, and reports their state. */
@ApplicationScoped
public class RunService {

    private static final int SECONDS_TO_FINISH_A_CHUNK = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Pipelines pipelines;
    private final RunJournal journal;
    private final RunWorker worker;
    private final AgroalDataSource target;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("run-", 0).factory());

    RunService(Pipelines pipelines, RunJournal journal, RunWorker worker, AgroalDataSource target) {
        this.pipelines = pipelines;
        this.journal = journal;
        this.worker = worker;
        this.target = target;
    }

    /** Marks runs of an earlier process as failed now, not only when the next run starts. */
    void settleInterruptedRuns(@Observes StartupEvent event) {
        for (var pipeline : pipelines.all()) {
            try (var lock = PipelineLock.tryAcquire(target, pipeline.name(), "start of a replica")
                    .orElse(null)) {
                if (lock != null) {
                    journal.closeInterrupted(pipeline.name());
                }
            } catch (SQLException | RuntimeException e) {
                Log.warnf(e, "Could not close interrupted runs of %s; the next run does it", pipeline.name());
            }
        }
    }

    /** Ends runs while requests are still answered, so that followers see the end. */
    void prepareToStop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.set(true);
    }

    /** Waits for the current chunk, not for the run. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.set(true);
        executor.shutdown();
        if (!executor.awaitTermination(SECONDS_TO_FINISH_A_CHUNK, TimeUnit.SECONDS)) {
            Log.warn("A run did not finish its chunk in time and is aborted; its transaction is rolled back");
            executor.shutdownNow();
        }
    }

    /**
     * Starts a run in the background.
     *
     * @throws InvalidInput if there is no such pipeline
     * @throws Conflict while the pipeline runs
     */
    public RunView start(RunRequest request, String requestedBy) throws SQLException {
        return start(List.of(request), requestedBy, "a run", () -> List::getFirst);
    }

    /**
     * Work on a pipeline's rows while no run of it is in progress; it composes its result from the runs that are
     * started afterwards.
     */
    @FunctionalInterface
    public interface Work<T> {
        Function<List<RunView>, T> carryOut() throws SQLException;
    }

    /**
     * Does some work, then starts runs in the background, holding the locks of their pipelines throughout. If a lock is
     * held by others or the work fails, nothing is started.
     *
     * @param requests each for a different pipeline
     * @param purpose the work's purpose, shown to others while a pipeline is locked
     * @return the work's result, composed from the runs in the order of their requests
     * @throws InvalidInput if there is no such pipeline
     * @throws Conflict while one of the pipelines runs
     */
    public <T> T start(List<RunRequest> requests, String requestedBy, String purpose, Work<T> first)
            throws SQLException {
        var held = new ArrayDeque<Held>();
        var runs = new ArrayList<RunView>();
        Function<List<RunView>, T> result;
        try {
            for (var request : requests) {
                held.add(hold(request, "%s for %s".formatted(purpose, requestedBy)));
            }
            result = first.carryOut();
            for (var each : held) {
                runs.add(journal.start(each.pipeline().name(), each.mode(), requestedBy));
            }
            for (var run : runs) {
                var next = held.getFirst();
                atWork.add(run.id());
                executor.execute(() -> carryOut(run, next.pipeline(), next.lock()));
                // From here on, its worker releases the lock.
                held.removeFirst();
            }
        } catch (SQLException | RuntimeException | Error e) {
            held.forEach(each -> release(each.lock(), e));
            throw e;
        }
        return result.apply(runs);
    }

    private static void release(PipelineLock lock, Throwable failure) {
        try {
            lock.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** A pipeline whose lock this process holds. */
    private record Held(Pipeline pipeline, RunMode mode, PipelineLock lock) {}

    private Held hold(RunRequest request, String purpose) throws SQLException {
        var pipeline = pipelines.required(request.pipeline());
        var lock = acquire(pipeline, purpose).orElse(null);
        if (lock == null) {
            throw alreadyRunning(pipeline);
        }
        try {
            journal.closeInterrupted(pipeline.name());
            return new Held(pipeline, request.mode(), lock);
        } catch (RuntimeException | Error e) {
            release(lock, e);
            throw e;
        }
    }

    /**
     * If no run is in progress, waits a moment, because a run that has just ended may not have released the lock yet.
     */
    private Optional<PipelineLock> acquire(Pipeline pipeline, String purpose) throws SQLException {
        var moment = RetryPolicy.<Optional<PipelineLock>>builder()
                .handleResultIf(lock -> lock.isEmpty() && running(pipeline).isEmpty())
                .withMaxAttempts(-1)
                .withDelay(PAUSE)
                .withMaxDuration(MOMENT)
                .build();
        return RetriedSql.get(moment, () -> PipelineLock.tryAcquire(target, pipeline.name(), purpose));
    }

    public boolean carriesOut(long runId) {
        return atWork.contains(runId);
    }

    private void carryOut(RunView run, Pipeline pipeline, PipelineLock lock) {
        try (lock) {
            worker.carryOut(run, pipeline, lock, stopping::get);
        } catch (SQLException e) {
            Log.warnf(e, "The lock of pipeline %s could not be released; it ends with its session", pipeline.name());
        } finally {
            atWork.remove(run.id());
        }
    }

    /** Finds a run, or throws {@link NotFound}. */
    public RunView find(long runId) {
        return journal.find(runId).orElseThrow(() -> new NotFound("run-not-found", "There is no run " + runId + "."));
    }

    private Optional<RunView> running(Pipeline pipeline) {
        return journal.latest(Optional.of(pipeline.name()), Optional.of(RunState.RUNNING), 1).stream()
                .findFirst();
    }

    private Conflict alreadyRunning(Pipeline pipeline) throws SQLException {
        var running = running(pipeline);
        if (running.isPresent()) {
            var run = running.get();
            return new Conflict(
                    "pipeline-running",
                    "Run %d of pipeline %s, started by %s, has been running since %s."
                            .formatted(run.id(), pipeline.name(), run.requestedBy(), run.startedAt()));
        }
        var holder = PipelineLock.holder(target, pipeline.name());
        return new Conflict(
                "pipeline-running",
                "Pipeline %s is locked %s, so no run of it can start."
                        .formatted(
                                pipeline.name(),
                                holder.map(LockHolder::toString).orElse("by another session")));
    }
}
