package org.plumbline.migrator.repair;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview or an application of a repair, as recorded. */
@Schema(name = "RepairRun")
public record RepairRunView(
        @Schema(required = true, description = "repairRunId of a revert")
        long id,

        @Schema(required = true) RepairState state,

        @Schema(required = true, examples = "ada") String requestedBy,

        @Schema(required = true, nullable = true, description = "Why it was applied; null for a preview")
        String reason,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true) Instant finishedAt,

        @Schema(required = true, description = "Rows looked at")
        long checked,

        @Schema(required = true, description = "Failing rows: found by a preview, changed by an application")
        long failing,

        @Schema(required = true, description = "Rows of which today's rules make nothing; left as they are")
        long refused,

        @Schema(required = true, nullable = true, description = "The figures before it was applied; null for a preview")
        Figures before,

        @Schema(required = true, nullable = true, description = "The figures after it was applied; null for a preview")
        Figures after,

        @Schema(required = true, nullable = true, description = "Null where it was not reverted")
        Reversal reverted) {

    static RepairRunView of(RepairRunEntity run) {
        return new RepairRunView(
                run.id,
                run.state,
                run.requestedBy,
                run.reason,
                run.startedAt,
                run.finishedAt,
                run.examined,
                run.atFault,
                run.refused,
                run.figuresBefore,
                run.figuresAfter,
                run.state == RepairState.REVERTED
                        ? new Reversal(run.revertedBy, run.revertReason, run.revertedAt, run.rowsReverted, run.rowsKept)
                        : null);
    }

    /** How an application was reverted. */
    @Schema(name = "RepairReversal", nullable = true)
    public record Reversal(
            @Schema(required = true) String by,
            @Schema(required = true) String reason,
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "Rows that were set back")
            long rowsReverted,

            @Schema(required = true, description = "Rows that something else had changed since; left as they were")
            long rowsLeft) {}
}
