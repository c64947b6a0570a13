package org.plumbline.migrator.idmap;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.Record;

/** The new key of a legacy row. */
@Schema(name = "Key")
public record KeyView(
        @Schema(required = true, examples = "moderation") String source,
        @Schema(required = true, examples = "posts") String entity,
        @Schema(required = true) String legacyId,

        @Schema(required = true, description = "The row's key in the target, which it keeps for ever")
        long newId,

        @Schema(required = true, description = "Whether the target has the row; false for one that was removed")
        boolean held,

        @Schema(
                required = true,
                nullable = true,
                description = "When a run first found that the source no longer has the row; null while it does")
        Instant missingSince,

        @Schema(required = true) long firstRunId,

        @Schema(required = true, description = "The run that last wrote the row")
        long lastRunId) {

    static KeyView of(Record row) {
        return new KeyView(
                row.get("source", String.class),
                row.get("entity", String.class),
                row.get("legacy_id", String.class),
                row.get("new_id", Long.class),
                row.get("held", Boolean.class),
                row.get("missing_since", Instant.class),
                row.get("first_run_id", Long.class),
                row.get("last_run_id", Long.class));
    }
}
