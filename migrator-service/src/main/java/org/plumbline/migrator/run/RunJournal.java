package org.plumbline.migrator.run;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored state of runs. Each call is one transaction, so that others see progress. */
@ApplicationScoped
public class RunJournal {

    private static final String INTERRUPTED =
            "The process that carried it out ended before the run did. What it had written stays; start the run again.";

    private final RunRepository runs;
    private final EntityManager entityManager;
    private final Event<RunEnded> ended;
    private final Clock clock;

    RunJournal(RunRepository runs, EntityManager entityManager, Event<RunEnded> ended, Clock clock) {
        this.runs = runs;
        this.entityManager = entityManager;
        this.ended = ended;
        this.clock = clock;
    }

    /** Closes interrupted runs. Only the holder of the pipeline's lock may call it: then no run can be under way. */
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
        entityManager.persist(RunPhaseEntity.begin(run.id, run.phase, run.startedAt));
        return RunDescription.of(run, run.startedAt);
    }

    @Transactional(REQUIRES_NEW)
    void enter(long runId, RunPhase phase) {
        var now = clock.instant();
        endPhases(runId, now);
        runs.findById(runId).phase = phase;
        entityManager.persist(RunPhaseEntity.begin(runId, phase, now));
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

    /**
     * Ends a run that broke off.
     *
     * @param sourceFailed whether the source could not be read, at any point of the run
     */
    @Transactional(REQUIRES_NEW)
    void fail(long runId, boolean sourceFailed, String reason) {
        var run = runs.findById(runId);
        run.fault = sourceFailed
                ? RunFault.SOURCE
                : run.phase == RunPhase.PUBLICATION ? RunFault.PUBLICATION : RunFault.OTHER;
        end(run, RunState.FAILED, reason);
    }

    @Transactional
    Optional<RunView> find(long runId) {
        return runs.findByIdOptional(runId).map(run -> RunDescription.of(run, clock.instant()));
    }

    @Transactional
    List<RunView> latest(Optional<String> pipeline, int limit) {
        return latest(pipeline, Optional.empty(), limit);
    }

    /** Lists runs, newest first. */
    @Transactional
    List<RunView> latest(Optional<String> pipeline, Optional<RunState> state, int limit) {
        var now = clock.instant();
        return runs.latest(pipeline, state, limit).stream()
                .map(run -> RunDescription.of(run, now))
                .toList();
    }

    private void end(RunEntity run, RunState state, String error) {
        run.state = state;
        run.error = error;
        run.finishedAt = clock.instant();
        endPhases(run.id, run.finishedAt);
        ended.fire(new RunEnded(RunDescription.of(run, run.finishedAt)));
    }

    private void endPhases(long runId, Instant at) {
        entityManager
                .createQuery("UPDATE RunPhaseEntity SET finishedAt = :at WHERE runId = :run AND finishedAt IS NULL")
                .setParameter("at", at)
                .setParameter("run", runId)
                .executeUpdate();
    }
}
