package org.plumbline.migrator.quarantine;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of an entity with the same field and broken rule, in the API. */
@Schema(name = "QuarantineReason")
public record QuarantineReason(
        @Schema(required = true, examples = "moderation") String source,
        @Schema(required = true, examples = "reports") String entity,

        @Schema(required = true, description = "The field that is wrong", examples = "post_id")
        String field,

        @Schema(required = true, description = "The rule that it does not fit", examples = "reference-exists")
        String rule,

        @Schema(required = true, description = "How many rows these are")
        int rows,

        @Schema(required = true, description = "How many of them are marked for another attempt")
        int retryRequested,

        @Schema(
                required = true,
                description = "How many different sentences say why; they differ by what the rows hold")
        int reasons,

        @Schema(required = true, description = "One of these sentences")
        String reason,

        @Schema(
                required = true,
                nullable = true,
                examples = "posts",
                description = "The entity of the rows that these refer to and that are not there")
        String waitsForEntity,

        @Schema(required = true, description = "The first run that could not take one of them")
        long firstRunId,

        @Schema(required = true) Instant firstSeenAt) {}
