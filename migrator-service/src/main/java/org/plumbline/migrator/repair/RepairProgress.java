package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The progress of a scan of rows. */
@Schema(name = "RepairProgress")
public record RepairProgress(
        @Schema(required = true) Action action,
        @Schema(required = true, examples = "ada") String requestedBy,
        @Schema(required = true) Instant startedAt,

        @Schema(required = true, description = "Rows looked at")
        long checked,

        @Schema(required = true, description = "Rows to look at")
        long of,

        @Schema(required = true, description = "Failing rows so far")
        long failing,

        @Schema(required = true, nullable = true, description = "Estimated; null before the first rows")
        Long secondsLeft) {

    /** What is done with the rows. */
    public enum Action {
        @JsonProperty("preview")
        PREVIEW,
        @JsonProperty("apply")
        APPLY
    }
}
