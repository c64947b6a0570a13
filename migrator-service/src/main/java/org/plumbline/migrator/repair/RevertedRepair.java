package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
        long rowsKept,

        @Schema(
                required = true,
                description =
                        "The first of them, by new key; as many as limit says, the others at runs/{repairRunId}/rows")
        List<KeptRow> kept,

        @Schema(required = true, description = "The delta run that was started to publish the rows")
        RunView run) {

    /** A row that a revert has left unchanged. */
    @Schema(name = "RepairKeptRow")
    public record KeptRow(
            @Schema(required = true) String legacyId,
            @Schema(required = true) long newId,

            @Schema(
                    required = true,
                    enumeration = {"changed", "gone"},
                    description = "changed: it says something else; gone: the target no longer has it")
            String why,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The repair's columns before the repair, as text")
            @JsonRawValue
            String before,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "As the repair had left them")
            @JsonRawValue
            String after,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "As they are; null where the row is gone")
            @JsonRawValue
            String now) {}

    /** The result before a run is started. */
    record Unpublished(long repairRunId, long rowsReverted, long rowsKept, List<KeptRow> kept) {

        RevertedRepair publishedBy(RunView run, String repair) {
            return new RevertedRepair(repair, repairRunId, rowsReverted, rowsKept, kept, run);
        }
    }
}
