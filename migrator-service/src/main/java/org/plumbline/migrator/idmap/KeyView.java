package org.plumbline.migrator.idmap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "Key")
public record KeyView(
        @Schema(examples = "moderation") String source,
        @Schema(examples = "posts") String entity,
        String legacyId,

        @Schema(description = "The row's permanent key in the target")
        long newId,

        @Schema(description = "Whether the row exists in the target; false if it was removed")
        boolean held,

        @Schema(
                nullable = true,
                description = "When a run first found that the source no longer has the row; null while it does")
        Instant missingSince,

        long firstRunId,

        @Schema(description = "The run that last wrote the row")
        long lastRunId) {}
