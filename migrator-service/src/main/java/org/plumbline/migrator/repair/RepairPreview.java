package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.repair.Changes.Refused;

/** What a repair would change. */
@Schema(name = "RepairPreview")
public record RepairPreview(
        @Schema(required = true, examples = "platform-detail")
        String repair,

        @Schema(required = true, description = "The number of the preview")
        long repairRunId,

        @Schema(required = true, description = "Rows looked at", examples = "13914")
        long checked,

        @Schema(required = true, description = "Rows that fail", examples = "274")
        long failing,

        @Schema(
                required = true,
                description = "To be sent when it is applied: it changes nothing where it finds another count by then",
                examples = "274")
        long expected,

        @Schema(required = true, description = "Rows that change alike, the most frequent first; at most 1,000 groups")
        List<Change> changes,

        @Schema(required = true, description = "Rows that change in yet other ways")
        long otherChanges,

        @Schema(required = true, description = "The first failing rows, by new key; as many as limit says")
        List<FailingRow> rows,

        @Schema(required = true) Refused refused,
        @Schema(required = true) long tookMillis) {

    static RepairPreview of(Repair repair, long id, RepairScan scan, long tookMillis) {
        var changes = scan.changes();
        return new RepairPreview(
                repair.id(),
                id,
                scan.checked(),
                changes.failing(),
                changes.failing(),
                changes.groups(),
                changes.others(),
                changes.firstRows(),
                changes.refused(),
                tookMillis);
    }
}
