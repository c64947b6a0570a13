package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.Refused;
import org.plumbline.migrator.run.RunView;

public record AppliedRepair(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The number for reverting it") long repairRunId,

        @Schema(description = "Number of changed rows", examples = "274")
        long rows,

        @Schema(description = "Rows grouped by equal change, most frequent first; at most 1,000 groups")
        List<Change> changes,

        Refused refused,
        Figures before,
        Figures after,
        long tookMillis,

        @Schema(description = "The delta run that publishes the rows")
        RunView run) {}
