package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.ChangedRow;
import org.plumbline.migrator.repair.Refusals.RefusedRow;

/** What a repair would change. */
@Schema(name = "RepairPreview")
public record RepairPreview(
        @Schema(required = true, examples = "platform-detail")
        String repair,

        @Schema(required = true, description = "The number under which the preview is kept")
        long repairRunId,

        @Schema(required = true, description = "Rows looked at", examples = "13914")
        long examined,

        @Schema(required = true, description = "Rows at fault", examples = "274")
        long atFault,

        @Schema(
                required = true,
                description = "To be sent when it is applied: it changes nothing where it finds another count by then",
                examples = "274")
        long expected,

        @Schema(required = true, description = "Rows that change alike, the most frequent first; at most 1,000 groups")
        List<Change> changes,

        @Schema(required = true, description = "Rows that change in yet other ways")
        long otherChanges,

        @Schema(required = true, description = "The first rows at fault, by new key; as many as limit says")
        List<ChangedRow> rows,

        @Schema(required = true) Refused refused,
        @Schema(required = true) long tookMillis) {

    /** Rows that today's rules reject: they stay unchanged. */
    @Schema(name = "RepairRefused")
    public record Refused(
            @Schema(required = true) long count,

            @Schema(required = true, description = "The first 20")
            List<RefusedRow> first) {

        static Refused of(Refusals refusals) {
            return new Refused(refusals.count(), refusals.first());
        }
    }
}
