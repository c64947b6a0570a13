package org.plumbline.migrator.run;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The stored state of runs. Each call is one transaction, so that others see progress. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class RunJournal {

    private static final String INTERRUPTED =
            "The process ended before the run did. Committed chunks stay; start the run again.";

    private final Event<RunView> ended;
    private final Clock clock;

    /** @param ended fired in the transaction in which a run ends, successful or not; observe it after success */
    RunJournal(Event<RunView> ended, Clock clock) {
        this.ended = ended;
        this.clock = clock;
    }

    /** Closes interrupted runs. Only the holder of the pipeline's lock may call it, so that no run is in progress. */
    void closeInterrupted(String pipeline) {
        RunEntity.<RunEntity>list("pipeline = ?1 and state = ?2", pipeline, RunState.RUNNING)
                .forEach(run -> end(run, RunState.FAILED, INTERRUPTED));
    }

    RunView start(String pipeline, RunMode mode, String requestedBy) {
        var run = new RunEntity();
        run.pipeline = pipeline;
        run.mode = mode;
        run.state = RunState.RUNNING;
        run.phase = RunPhase.PREFLIGHT;
        run.requestedBy = requestedBy;
        run.startedAt = clock.instant();
        run.persist();
        RunPhaseEntity.begin(run.id, run.phase, run.startedAt);
        return RunView.of(run, run.startedAt);
    }

    void enter(long runId, RunPhase phase) {
        unlessEnded(runId, run -> {
            var now = clock.instant();
            endPhases(runId, now);
            run.phase = phase;
            RunPhaseEntity.begin(runId, phase, now);
        });
    }

    void succeed(long runId, Long publication) {
        unlessEnded(runId, run -> {
            run.publicationVersion = publication;
            run.phase = RunPhase.DONE;
            end(run, RunState.SUCCEEDED, null);
        });
    }

    void refuse(long runId, String reason) {
        unlessEnded(runId, run -> end(run, RunState.REFUSED, reason));
    }

    /** @param sourceFailed whether the source could not be read, at any point of the run */
    void fail(long runId, boolean sourceFailed, String reason) {
        unlessEnded(runId, run -> {
            run.failureCause = sourceFailed
                    ? FailureCause.SOURCE
                    : run.phase == RunPhase.PUBLICATION ? FailureCause.PUBLICATION : FailureCause.OTHER;
            end(run, RunState.FAILED, reason);
        });
    }

    @Transactional
    Optional<RunView> find(long runId) {
        return RunEntity.<RunEntity>findByIdOptional(runId).map(run -> RunView.of(run, clock.instant()));
    }

    /** Lists runs, newest first. */
    @Transactional
    List<RunView> latest(Optional<String> pipeline, Optional<RunState> state, int limit) {
        var now = clock.instant();
        return RunEntity.<RunEntity>find(
                        "(?1 is null or pipeline = ?1) and (?2 is null or state = ?2)",
                        Sort.descending("id"),
                        pipeline.orElse(null),
                        state.orElse(null))
                .page(0, limit)
                .stream()
                .map(run -> RunView.of(run, now))
                .toList();
    }

    /** The newest run of a pipeline; 0 if there was none. */
    @Transactional
    public long last(String pipeline) {
        return RunEntity.<RunEntity>find("pipeline", Sort.descending("id"), pipeline)
                .firstResultOptional()
                .map(run -> run.id)
                .orElse(0L);
    }

    private void end(RunEntity run, RunState state, String error) {
        run.state = state;
        run.error = error;
        run.finishedAt = clock.instant();
        endPhases(run.id, run.finishedAt);
        ended.fire(RunView.of(run, run.finishedAt));
    }

    private void endPhases(long runId, Instant at) {
        // The clock that set the start may have been ahead: another replica's, or this one's before it was adjusted.
        RunPhaseEntity.update(
                "finishedAt = case when startedAt > ?1 then startedAt else ?1 end"
                        + " where runId = ?2 and finishedAt is null",
                at,
                runId);
    }

    /** Changes a run unless another process has taken it over and ended it. */
    private static void unlessEnded(long runId, Consumer<RunEntity> change) {
        RunEntity run = RunEntity.findById(runId);
        if (run.state == RunState.RUNNING) {
            change.accept(run);
        }
    }
}
