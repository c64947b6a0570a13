package org.plumbline.migrator.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run in the API. */
@Schema(name = "Run")
public record RunView(
        @Schema(required = true) long id,
        @Schema(required = true, examples = "moderation") String pipeline,
        @Schema(required = true) RunMode mode,
        @Schema(required = true) RunState state,

        @Schema(required = true, description = "What it is doing, or was doing when it ended")
        RunPhase phase,

        @Schema(required = true, description = "Who started it")
        String requestedBy,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true, nullable = true) Instant finishedAt,

        @Schema(required = true, description = "Over all entities; read = written + unchanged + quarantined")
        Counts counts,

        @Schema(required = true, description = "In the order in which they were started")
        List<EntityCounts> entities,

        @Schema(required = true, description = "In the order in which the run came to them")
        List<PhaseTimes> phases,

        @Schema(required = true) Rates rates,
        @Schema(required = true) Progress progress,

        @Schema(
                required = true,
                nullable = true,
                description = "The publication that holds what the run found; an earlier one where nothing had changed")
        Long publication,

        @Schema(
                required = true,
                nullable = true,
                description = "Where it failed: the source could not be read; the data was moved but could not be"
                        + " published; or something else. Null unless it failed, and for runs of before there was this")
        RunFault fault,

        @Schema(required = true, nullable = true, description = "Why it was refused or failed, and what to do")
        String error) {

    /** Rows by outcome. */
    @Schema(name = "RunCounts")
    public record Counts(
            @Schema(required = true) long read,
            @Schema(required = true) long written,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long quarantined,

            @Schema(required = true, description = "Rows of the target that the source no longer has")
            long deleted) {}

    @Schema(name = "RunEntityCounts")
    public record EntityCounts(
            @Schema(required = true, examples = "posts") String entity,

            @Schema(
                    required = true,
                    nullable = true,
                    examples = "cursor",
                    description = "How its rows were found. whole: all of them; cursor: by the cursor; exhaustive: by"
                            + " every row's transaction; compare: by comparing keys and hashes")
            String strategy,

            @Schema(required = true, description = "Rows to read, as counted in the source's snapshot")
            long expected,

            @Schema(required = true) Counts counts,

            @Schema(required = true, description = "Rows found that the source no longer has, whatever became of them")
            long missing,

            @Schema(required = true, description = "Rows that a comparison found to differ though no cursor had told")
            long mended,

            @Schema(required = true) Instant startedAt,
            @Schema(required = true, nullable = true) Instant finishedAt,
            @Schema(required = true) Rates rates) {}

    /** When a run was in a phase. */
    @Schema(name = "RunPhaseTimes")
    public record PhaseTimes(
            @Schema(required = true) RunPhase phase,
            @Schema(required = true) Instant startedAt,
            @Schema(required = true, nullable = true) Instant finishedAt,

            @Schema(required = true, description = "Up to now for the phase that the run is in")
            long durationMillis) {}

    @Schema(name = "RunRates")
    public record Rates(
            @Schema(required = true, description = "Rows read per second since the start")
            BigDecimal rowsPerSecond) {}

    @Schema(name = "RunProgress")
    public record Progress(
            @Schema(required = true, description = "Rows to read, as far as known")
            long expected,

            @Schema(required = true, description = "Share of them that is read, 0 to 1")
            BigDecimal share,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Until the rows known so far are read, at the speed of the phase so far; null where"
                            + " nothing can be said")
            Long secondsLeft,

            @Schema(required = true, nullable = true, description = "When that will be")
            Instant eta) {}

    /** Whether this differs from an earlier view of the same run in more than elapsed time. */
    boolean differsFrom(RunView earlier) {
        return earlier == null
                || state != earlier.state
                || phase != earlier.phase
                || !counts.equals(earlier.counts)
                || !progressOfEntities().equals(earlier.progressOfEntities());
    }

    private List<Object> progressOfEntities() {
        return entities.stream()
                .map(entity -> List.<Object>of(
                        entity.entity, entity.expected, entity.counts, Optional.ofNullable(entity.finishedAt)))
                .map(Object.class::cast)
                .toList();
    }
}
