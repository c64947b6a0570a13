package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The progress of a scan of rows. */
public record RepairProgress(
        Action action,
        @Schema(examples = "ada") String requestedBy,
        Instant startedAt,

        @Schema(description = "Checked rows") long checked,

        @Schema(description = "Rows to check") long of,

        @Schema(description = "Failing rows so far") long failing,

        @Schema(nullable = true, description = "Estimated; null before the first rows")
        Long secondsLeft) {

    public enum Action {
        @JsonProperty("preview")
        PREVIEW,
        @JsonProperty("apply")
        APPLY
    }
}
