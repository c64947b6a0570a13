package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.Refused;
import org.plumbline.migrator.run.RunView;

public record AppliedRepair(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The number to revert it by") long repairRunId,

        @Schema(description = "Rows that were changed", examples = "274")
        long rows,

        @Schema(description = "Rows that changed alike, the most frequent first; at most 1,000 groups")
        List<Change> changes,

        Refused refused,
        Figures before,
        Figures after,
        long tookMillis,

        @Schema(description = "The delta run that was started to publish the rows")
        RunView run) {}
