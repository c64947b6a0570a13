package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.Refused;
import org.plumbline.migrator.run.RunView;

/** A repair that has been applied. */
@Schema(name = "AppliedRepair")
public record AppliedRepair(
        @Schema(required = true, examples = "platform-detail")
        String repair,

        @Schema(required = true, description = "The number to revert it by")
        long repairRunId,

        @Schema(required = true, description = "Rows that were changed", examples = "274")
        long rows,

        @Schema(required = true, description = "Rows that changed alike, the most frequent first; at most 1,000 groups")
        List<Change> changes,

        @Schema(required = true) Refused refused,
        @Schema(required = true) Figures before,
        @Schema(required = true) Figures after,
        @Schema(required = true) long tookMillis,

        @Schema(required = true, description = "The delta run that was started to publish the rows")
        RunView run) {}
