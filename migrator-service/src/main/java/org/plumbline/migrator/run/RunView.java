package org.plumbline.migrator.run;

import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run in the API. */
@Schema(name = "Run")
public record RunView(
        long id,
        @Schema(examples = "moderation") String pipeline,
        RunMode mode,
        RunState state,

        @Schema(description = "The current phase, or the last one")
        RunPhase phase,

        @Schema(description = "Who started it") String requestedBy,

        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,

        @Schema(description = "Over all entities; read = written + unchanged + quarantined")
        Counts counts,

        @Schema(description = "In starting order") List<EntityCounts> entities,

        @Schema(description = "In the order in which the run reached them")
        List<PhaseTimes> phases,

        Rates rates,
        Progress progress,

        @Schema(
                nullable = true,
                description = "The publication with the run's content; an earlier one if nothing had changed")
        Long publication,

        @Schema(
                nullable = true,
                description = "Where it failed: the source could not be read, the data was loaded but could not be"
                        + " published, or something else. Null unless it failed, and for runs from before this was"
                        + " recorded")
        FailureCause failureCause,

        @Schema(nullable = true, description = "Why it was refused or failed, and what to do")
        String error) {

    /** Rows by outcome. */
    @Schema(name = "RunCounts")
    public record Counts(
            long read,
            long written,
            long unchanged,
            long quarantined,

            @Schema(description = "Rows of the target that the source no longer has")
            long deleted) {}

    @Schema(name = "RunEntityCounts")
    public record EntityCounts(
            @Schema(examples = "posts") String entity,

            @Schema(
                    nullable = true,
                    examples = "cursor",
                    description = "How its rows were found. whole: all rows; cursor: by the cursor; exhaustive: by"
                            + " every row's transaction; compare: by comparing keys and hashes")
            String strategy,

            @Schema(description = "Rows to read, as counted in the source's snapshot")
            long expected,

            Counts counts,

            @Schema(description = "Rows found that the source no longer has, under any delete policy")
            long missing,

            @Schema(description = "Rows whose difference only a comparison found, not the cursor")
            long mended,

            Instant startedAt,
            @Schema(nullable = true) Instant finishedAt,
            Rates rates) {

        private static EntityCounts of(RunEntityCounts entity, Instant end) {
            return new EntityCounts(
                    entity.entity,
                    entity.strategy,
                    entity.expected,
                    new Counts(entity.read, entity.written, entity.unchanged, entity.quarantined, entity.deleted),
                    entity.missing,
                    entity.mended,
                    entity.startedAt,
                    entity.finishedAt,
                    Rates.of(entity.read, entity.startedAt, entity.finishedAt == null ? end : entity.finishedAt));
        }
    }

    /** The time of a phase of a run. */
    @Schema(name = "RunPhaseTimes")
    public record PhaseTimes(
            RunPhase phase,
            Instant startedAt,
            @Schema(nullable = true) Instant finishedAt,

            @Schema(description = "Up to now for the current phase")
            long durationMillis) {

        private static PhaseTimes of(RunPhaseEntity phase, Instant end) {
            var until = phase.finishedAt == null ? end : phase.finishedAt;
            return new PhaseTimes(phase.phase, phase.startedAt, phase.finishedAt, millis(phase.startedAt, until));
        }
    }

    @Schema(name = "RunRates")
    public record Rates(
            @Schema(description = "Rows read per second since the start")
            BigDecimal rowsPerSecond) {

        private static Rates of(long rows, Instant from, Instant to) {
            var millis = Math.max(1, millis(from, to));
            return new Rates(
                    BigDecimal.valueOf(rows * 1000).divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP));
        }
    }

    @Schema(name = "RunProgress")
    public record Progress(
            @Schema(description = "Rows to read, as far as known")
            long expected,

            @Schema(description = "Share of rows read, 0 to 1")
            BigDecimal share,

            @Schema(
                    nullable = true,
                    description = "Time until the known rows are read at the phase's speed so far; null if unknown")
            Long secondsLeft,

            @Schema(nullable = true, description = "The estimated end")
            Instant eta) {

        private static Progress of(RunEntity run, long read, Instant now) {
            // Changed rows are not counted before they are read.
            var expected = sum(run, entity -> Math.max(entity.expected, entity.read));
            var left = timeLeft(run, read, expected, now);
            return new Progress(
                    expected,
                    expected == 0
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf(read).divide(BigDecimal.valueOf(expected), 4, RoundingMode.DOWN),
                    left.map(Duration::toSeconds).orElse(null),
                    left.map(now::plus).orElse(null));
        }

        private static boolean isAnyUncounted(RunEntity run) {
            return run.counts.stream().anyMatch(entity -> entity.finishedAt == null && entity.read > entity.expected);
        }

        /**
         * Only a load can tell how much is left; the duration of checks and of a refresh does not follow from a count.
         */
        private static Optional<Duration> timeLeft(RunEntity run, long read, long expected, Instant now) {
            if (run.state != RunState.RUNNING || run.phase != RunPhase.LOAD || isAnyUncounted(run) || read == 0) {
                return Optional.empty();
            }
            return run.phases.stream()
                    .filter(phase -> phase.phase == RunPhase.LOAD && phase.finishedAt == null)
                    .findFirst()
                    .map(load -> Duration.ofMillis(
                            Math.round((double) millis(load.startedAt, now) / read * (expected - read))));
        }
    }

    static RunView of(RunEntity run, Instant now) {
        var end = run.finishedAt == null ? now : run.finishedAt;
        var counts = new Counts(
                sum(run, entity -> entity.read),
                sum(run, entity -> entity.written),
                sum(run, entity -> entity.unchanged),
                sum(run, entity -> entity.quarantined),
                sum(run, entity -> entity.deleted));
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
                run.counts.stream().map(entity -> EntityCounts.of(entity, end)).toList(),
                run.phases.stream().map(phase -> PhaseTimes.of(phase, end)).toList(),
                Rates.of(counts.read(), run.startedAt, end),
                Progress.of(run, counts.read(), end),
                run.publicationVersion,
                run.failureCause,
                run.error);
    }

    /** The address for following the run. */
    public URI location(UriInfo uri) {
        return uri.getBaseUriBuilder()
                .path("api/v1/runs")
                .path(Long.toString(id))
                .build();
    }

    private static long sum(RunEntity run, ToLongFunction<RunEntityCounts> count) {
        return run.counts.stream().mapToLong(count).sum();
    }

    /** Never negative, although different clocks set the times of a run. */
    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    /** Whether anything but elapsed time differs from an earlier view of the run. */
    boolean differsFrom(RunView earlier) {
        return earlier == null || !told().equals(earlier.told());
    }

    private List<Object> told() {
        return List.of(
                state,
                phase,
                counts,
                entities.stream()
                        .map(entity -> Arrays.asList(entity.entity, entity.expected, entity.counts, entity.finishedAt))
                        .toList());
    }
}
