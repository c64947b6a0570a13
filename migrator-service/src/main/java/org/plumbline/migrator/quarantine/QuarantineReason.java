package org.plumbline.migrator.quarantine;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of an entity with the same field and broken rule, in the API. */
@RegisterForReflection
public record QuarantineReason(
        @Schema(examples = "moderation") String source,
        @Schema(examples = "reports") String entity,

        @Schema(description = "The invalid field", examples = "post_id")
        String field,

        @Schema(description = "The violated rule", examples = "reference-exists")
        String rule,

        @Schema(description = "Number of rows") int rows,

        @Schema(description = "Number of rows marked for another attempt")
        int retryRequested,

        @Schema(description = "Number of distinct reasons, which differ by the rows' values")
        int reasons,

        @Schema(description = "One of these reasons") String reason,

        @Schema(
                nullable = true,
                examples = "posts",
                description = "The entity of the missing rows that these reference")
        String waitsForEntity,

        @Schema(description = "The first run that could not load one of them")
        long firstRunId,

        @Schema(nullable = false) Instant firstSeenAt) {}
