package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

/** A reverted application of a repair. */
@Schema(name = "RevertedRepair")
public record RevertedRepair(
        @Schema(required = true, examples = "platform-detail")
        String repair,

        @Schema(required = true, description = "The application that was taken back")
        long repairRunId,

        @Schema(required = true, description = "Rows that were set back", examples = "271")
        long rowsReverted,

        @Schema(required = true, description = "Rows that something else has changed since; left as they are")
        long rowsLeft,

        @Schema(
                required = true,
                description =
                        "The first of them, by new key; as many as limit says, the others at runs/{repairRunId}/rows")
        List<RepairedRow> left,

        @Schema(required = true, description = "The delta run that was started to publish the rows")
        RunView run) {}
