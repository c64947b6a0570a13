package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.repair.Changes.Refused;

/** What a repair would change. */
public record RepairPreview(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The number of the preview") long repairRunId,

        @Schema(description = "Rows looked at", examples = "13914")
        long checked,

        @Schema(description = "Rows that fail", examples = "274")
        long failing,

        @Schema(
                description = "To be sent when it is applied: it changes nothing where it finds another count by then",
                examples = "274")
        long expected,

        @Schema(description = "Rows that change alike, the most frequent first; at most 1,000 groups")
        List<Change> changes,

        @Schema(description = "Rows that change in yet other ways")
        long otherChanges,

        @Schema(description = "The first failing rows, by new key; as many as limit says")
        List<FailingRow> rows,

        Refused refused,
        long tookMillis) {

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
