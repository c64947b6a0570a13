package org.plumbline.migrator.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as the API shows it. */
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

        @Schema(required = true) List<EntityCounts> entities,
        @Schema(required = true) Rates rates,
        @Schema(required = true) Progress progress,

        @Schema(
                required = true,
                nullable = true,
                description = "The publication that holds what the run found; an earlier one where nothing had changed")
        Long publication,

        @Schema(required = true, nullable = true, description = "Why it was refused or failed, and what to do")
        String error) {

    /** Rows by what became of them. */
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

            @Schema(required = true, description = "Rows in the source's snapshot")
            long expected,

            @Schema(required = true) Counts counts) {}

    @Schema(name = "RunRates")
    public record Rates(
            @Schema(required = true, description = "Rows read per second since the start")
            BigDecimal rowsPerSecond) {}

    @Schema(name = "RunProgress")
    public record Progress(
            @Schema(required = true, description = "Rows to read, as far as known")
            long expected,

            @Schema(required = true, description = "Share of them that is read, 0 to 1")
            BigDecimal share) {}

    static RunView of(RunEntity run, Instant now) {
        var read = sum(run, counts -> counts.read);
        var expected = sum(run, counts -> counts.expected);
        var end = run.finishedAt == null ? now : run.finishedAt;
        return new RunView(
                run.id,
                run.pipeline,
                run.mode,
                run.state,
                run.phase,
                run.requestedBy,
                run.startedAt,
                run.finishedAt,
                new Counts(
                        read,
                        sum(run, counts -> counts.written),
                        sum(run, counts -> counts.unchanged),
                        sum(run, counts -> counts.quarantined),
                        sum(run, counts -> counts.deleted)),
                run.counts.stream().map(RunView::entity).toList(),
                new Rates(rate(read, Duration.between(run.startedAt, end))),
                new Progress(expected, share(read, expected)),
                run.publicationVersion,
                run.error);
    }

    private static EntityCounts entity(RunEntityCounts counts) {
        return new EntityCounts(
                counts.entity,
                counts.expected,
                new Counts(counts.read, counts.written, counts.unchanged, counts.quarantined, counts.deleted));
    }

    private static long sum(RunEntity run, ToLongFunction<RunEntityCounts> count) {
        return run.counts.stream().mapToLong(count).sum();
    }

    private static BigDecimal rate(long rows, Duration duration) {
        var millis = Math.max(1, duration.toMillis());
        return BigDecimal.valueOf(rows * 1000).divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(long read, long expected) {
        return expected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(read).divide(BigDecimal.valueOf(expected), 4, RoundingMode.DOWN);
    }
}
