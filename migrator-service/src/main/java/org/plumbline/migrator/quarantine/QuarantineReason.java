package org.plumbline.migrator.quarantine;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of an entity with the same field and broken rule, in the API. */
@RegisterForReflection
public record QuarantineReason(
        @Schema(examples = "moderation") String source,
        @Schema(examples = "reports") String entity,

        @Schema(description = "The field that is wrong", examples = "post_id")
        String field,

        @Schema(description = "The rule that it does not fit", examples = "reference-exists")
        String rule,

        @Schema(description = "How many rows these are") int rows,

        @Schema(description = "How many of them are marked for another attempt")
        int retryRequested,

        @Schema(description = "How many different sentences say why; they differ by what the rows hold")
        int reasons,

        @Schema(description = "One of these sentences") String reason,

        @Schema(
                nullable = true,
                examples = "posts",
                description = "The entity of the rows that these refer to and that are not there")
        String waitsForEntity,

        @Schema(description = "The first run that could not take one of them")
        long firstRunId,

        @Schema(nullable = false) Instant firstSeenAt) {}
