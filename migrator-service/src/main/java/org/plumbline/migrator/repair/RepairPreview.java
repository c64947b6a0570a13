package org.plumbline.migrator.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.repair.Changes.Change;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.repair.Changes.Refused;

/** The changes of a repair that is not applied yet. */
public record RepairPreview(
        @Schema(examples = "platform-detail") String repair,

        @Schema(description = "The number of the preview") long repairRunId,

        @Schema(description = "Number of checked rows", examples = "13914")
        long checked,

        @Schema(description = "Number of failing rows", examples = "274")
        long failing,

        @Schema(
                description = "Send it when applying the repair, which changes nothing if the count differs by then",
                examples = "274")
        long expected,

        @Schema(description = "Rows grouped by equal change, most frequent first; at most 1,000 groups")
        List<Change> changes,

        @Schema(description = "Number of rows with other changes")
        long otherChanges,

        @Schema(description = "The first failing rows, by new key; at most `limit`")
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
