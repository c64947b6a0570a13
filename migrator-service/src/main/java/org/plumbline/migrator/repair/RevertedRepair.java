package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.run.RunView;

public record RevertedRepair(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The application that was taken back")
        long repairRunId,

        @Schema(description = "Rows that were set back", examples = "271")
        long rowsReverted,

        @Schema(description = "Rows that something else has changed since; left as they are")
        long rowsLeft,

        @Schema(
                description =
                        "The first of them, by new key; as many as limit says, the others at runs/{repairRunId}/rows")
        List<RepairedRow> left,

        @Schema(description = "The delta run that was started to publish the rows")
        RunView run) {}
