package org.plumbline.migrator.run;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is written down of runs. Each call is one transaction, so that others see how a run stands. */
@ApplicationScoped
public class RunJournal {

    private static final String INTERRUPTED =
            "The process that carried it out ended before the run did. What it had written stays; start the run again.";

    private final RunRepository runs;
    private final EntityManager entityManager;
    private final Clock clock;

    RunJournal(RunRepository runs, EntityManager entityManager, Clock clock) {
        this.runs = runs;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** To be called by the holder of the pipeline's lock: whatever still counts as running there is not. */
    @Transactional(REQUIRES_NEW)
    void closeInterrupted(String pipeline) {
        runs.running(pipeline).forEach(run -> end(run, RunState.FAILED, INTERRUPTED));
    }

    @Transactional(REQUIRES_NEW)
    RunView start(String pipeline, RunMode mode, String requestedBy) {
        var run = new RunEntity();
        run.pipeline = pipeline;
        run.mode = mode;
        run.state = RunState.RUNNING;
        run.phase = RunPhase.PREFLIGHT;
        run.requestedBy = requestedBy;
        run.startedAt = clock.instant();
        runs.persist(run);
        return RunView.of(run, run.startedAt);
    }

    @Transactional(REQUIRES_NEW)
    void enter(long runId, RunPhase phase) {
        runs.findById(runId).phase = phase;
    }

    @Transactional(REQUIRES_NEW)
    void startEntity(long runId, String entity, long expected) {
        entityManager.persist(RunEntityCounts.start(runId, entity, expected));
    }

    @Transactional(REQUIRES_NEW)
    void succeed(long runId, Long publication) {
        var run = runs.findById(runId);
        run.publicationVersion = publication;
        run.phase = RunPhase.DONE;
        end(run, RunState.SUCCEEDED, null);
    }

    @Transactional(REQUIRES_NEW)
    void refuse(long runId, String reason) {
        end(runs.findById(runId), RunState.REFUSED, reason);
    }

    @Transactional(REQUIRES_NEW)
    void fail(long runId, String reason) {
        end(runs.findById(runId), RunState.FAILED, reason);
    }

    @Transactional
    Optional<RunView> find(long runId) {
        return runs.findByIdOptional(runId).map(run -> RunView.of(run, clock.instant()));
    }

    @Transactional
    List<RunView> latest(Optional<String> pipeline, int limit) {
        return latest(pipeline, Optional.empty(), limit);
    }

    /** The newest first. */
    @Transactional
    List<RunView> latest(Optional<String> pipeline, Optional<RunState> state, int limit) {
        var now = clock.instant();
        return runs.latest(pipeline, state, limit).stream()
                .map(run -> RunView.of(run, now))
                .toList();
    }

    private void end(RunEntity run, RunState state, String error) {
        run.state = state;
        run.error = error;
        run.finishedAt = clock.instant();
    }
}
