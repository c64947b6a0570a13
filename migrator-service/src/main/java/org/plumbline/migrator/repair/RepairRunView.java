package org.plumbline.migrator.repair;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview or an application of a repair, as recorded. */
@Schema(name = "RepairRun")
public record RepairRunView(
        @Schema(description = "The repairRunId for a revert")
        long id,

        RepairState state,

        @Schema(examples = "ada") String requestedBy,

        @Schema(nullable = true, description = "Why it was applied; null for a preview")
        String reason,

        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Checked rows") long checked,

        @Schema(description = "Failing rows: found by a preview, changed by an application")
        long failing,

        @Schema(description = "Rows that today's rules reject; left unchanged")
        long refused,

        @Schema(nullable = true, description = "The figures before it was applied; null for a preview")
        Figures before,

        @Schema(nullable = true, description = "The figures after it was applied; null for a preview")
        Figures after,

        @Schema(nullable = true, description = "Null if it was not reverted")
        Reversal reverted) {

    static RepairRunView of(RepairRunEntity run) {
        return new RepairRunView(
                run.id,
                run.state,
                run.requestedBy,
                run.reason,
                run.startedAt,
                run.finishedAt,
                run.checked,
                run.failing,
                run.refused,
                run.figuresBefore,
                run.figuresAfter,
                run.state == RepairState.REVERTED
                        ? new Reversal(run.revertedBy, run.revertReason, run.revertedAt, run.rowsReverted, run.rowsLeft)
                        : null);
    }

    /** How an application was reverted. */
    @Schema(name = "RepairReversal", nullable = true)
    public record Reversal(
            String by,
            String reason,
            Instant at,

            @Schema(description = "Rows that were set back") long rowsReverted,

            @Schema(description = "Rows changed otherwise since; left unchanged")
            long rowsLeft) {}
}
