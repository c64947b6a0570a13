package org.plumbline.migrator.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.plumbline.migrator.run.RunView.Counts;
import org.plumbline.migrator.run.RunView.EntityCounts;
import org.plumbline.migrator.run.RunView.PhaseTimes;
import org.plumbline.migrator.run.RunView.Progress;
import org.plumbline.migrator.run.RunView.Rates;

/** Describes the state of a run, or how it ended. */
final class RunDescription {

    private final RunEntity run;
    private final Instant end;

    private RunDescription(RunEntity run, Instant now) {
        this.run = run;
        this.end = run.finishedAt == null ? now : run.finishedAt;
    }

    static RunView of(RunEntity run, Instant now) {
        return new RunDescription(run, now).view();
    }

    private RunView view() {
        var counts = new Counts(
                sum(entity -> entity.read),
                sum(entity -> entity.written),
                sum(entity -> entity.unchanged),
                sum(entity -> entity.quarantined),
                sum(entity -> entity.deleted));
        return new RunView(
                run.id,
                run.pipeline,
                run.mode,
                run.state,
                run.phase,
                run.requestedBy,
                run.startedAt,
                run.finishedAt,
                counts,
                run.counts.stream().map(this::entity).toList(),
                run.phases.stream().map(this::phase).toList(),
                rates(counts.read(), run.startedAt, end),
                progress(counts.read()),
                run.publicationVersion,
                run.fault,
                run.error);
    }

    private EntityCounts entity(RunEntityCounts entity) {
        return new EntityCounts(
                entity.entity,
                entity.strategy,
                entity.expected,
                new Counts(entity.read, entity.written, entity.unchanged, entity.quarantined, entity.deleted),
                entity.missing,
                entity.mended,
                entity.startedAt,
                entity.finishedAt,
                rates(entity.read, entity.startedAt, endOf(entity.finishedAt)));
    }

    private PhaseTimes phase(RunPhaseEntity phase) {
        return new PhaseTimes(
                phase.phase, phase.startedAt, phase.finishedAt, millis(phase.startedAt, endOf(phase.finishedAt)));
    }

    private Progress progress(long read) {
        var expected = sum(entity -> entity.expected);
        var left = timeLeft(read, expected);
        return new Progress(
                expected,
                share(read, expected),
                left.map(Duration::toSeconds).orElse(null),
                left.map(end::plus).orElse(null));
    }

    /** Only a load knows how much is left; the time of checks and a refresh does not follow from a count. */
    private Optional<Duration> timeLeft(long read, long expected) {
        if (run.state != RunState.RUNNING || run.phase != RunPhase.LOAD || read == 0 || read > expected) {
            return Optional.empty();
        }
        return run.phases.stream()
                .filter(phase -> phase.phase == RunPhase.LOAD && phase.finishedAt == null)
                .findFirst()
                .map(load ->
                        Duration.ofMillis(Math.round((double) millis(load.startedAt, end) / read * (expected - read))));
    }

    private Instant endOf(Instant finishedAt) {
        return finishedAt == null ? end : finishedAt;
    }

    private long sum(ToLongFunction<RunEntityCounts> count) {
        return run.counts.stream().mapToLong(count).sum();
    }

    /** Never negative: the parts of a run are stamped by different clocks. */
    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    private static Rates rates(long rows, Instant from, Instant to) {
        var millis = Math.max(1, millis(from, to));
        return new Rates(BigDecimal.valueOf(rows * 1000).divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(long read, long expected) {
        return expected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(read).divide(BigDecimal.valueOf(expected), 4, RoundingMode.DOWN);
    }
}
