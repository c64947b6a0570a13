package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

public record RevertedRepair(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The reverted application") long repairRunId,

        @Schema(description = "Rows that were set back", examples = "271")
        long rowsReverted,

        @Schema(description = "Rows changed otherwise since; left unchanged")
        long rowsLeft,

        @Schema(description = "The first of them by new key, at most `limit`; all are at runs/{repairRunId}/rows")
        List<RepairedRow> left,

        @Schema(description = "The delta run that publishes the rows")
        RunView run) {}
