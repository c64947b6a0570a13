package org.plumbline.migrator.quarantine;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legacy row that could not be loaded, in the API. */
@Schema(name = "QuarantinedRow")
public record QuarantinedRow(
        @Schema(required = true) long id,
        @Schema(required = true, examples = "moderation") String source,
        @Schema(required = true, examples = "reports") String entity,
        @Schema(required = true) String legacyId,

        @Schema(required = true, description = "The field that is wrong", examples = "post_id")
        String field,

        @Schema(required = true, description = "The rule that it does not fit")
        String rule,

        @Schema(required = true, description = "What is wrong with it, and what would be right")
        String reason,

        @Schema(required = true, description = "How many runs have tried to take it")
        int attempts,

        @Schema(required = true) long firstRunId,
        @Schema(required = true) long lastRunId,
        @Schema(required = true) Instant firstSeenAt,
        @Schema(required = true) Instant lastSeenAt,

        @Schema(required = true, nullable = true, description = "When a later run took it; null while it waits")
        Instant resolvedAt,

        @Schema(
                required = true,
                nullable = true,
                description = "The row that it refers to and that is not there: once that comes, this one is taken by"
                        + " itself")
        Reference waitsFor,

        @Schema(
                required = true,
                nullable = true,
                description = "Since when it is marked for another attempt; the next run makes it")
        Instant retryRequestedAt,

        @Schema(required = true, nullable = true) String retryRequestedBy,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "The raw legacy row")
        @JsonRawValue
        String document) {

    /** A legacy row, by its key. */
    @Schema(name = "LegacyReference", nullable = true)
    public record Reference(
            @Schema(required = true) String entity,
            @Schema(required = true) String legacyId) {}
}
