package org.plumbline.migrator.quarantine;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legacy row that could not be loaded, in the API. */
@RegisterForReflection
@Schema(name = "QuarantinedRow")
public record QuarantinedRow(
        long id,
        @Schema(examples = "moderation") String source,
        @Schema(examples = "reports") String entity,
        String legacyId,

        @Schema(description = "The field that is wrong", examples = "post_id")
        String field,

        @Schema(description = "The rule that it does not fit")
        String rule,

        @Schema(description = "What is wrong with it, and what would be right")
        String reason,

        @Schema(description = "How many runs have tried to take it")
        int attempts,

        long firstRunId,
        long lastRunId,
        @Schema(nullable = false) Instant firstSeenAt,
        @Schema(nullable = false) Instant lastSeenAt,

        @Schema(nullable = true, description = "When a later run took it; null while it waits")
        Instant resolvedAt,

        @Schema(
                nullable = true,
                description = "The row that it refers to and that is not there: once that comes, this one is taken by"
                        + " itself")
        Reference waitsFor,

        @Schema(nullable = true, description = "Since when it is marked for another attempt; the next run makes it")
        Instant retryRequestedAt,

        @Schema(nullable = true) String retryRequestedBy,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "The raw legacy row")
        @JsonRawValue
        String document) {

    /** A legacy row, by its key. */
    @RegisterForReflection
    @Schema(name = "LegacyReference", nullable = true)
    public record Reference(String entity, String legacyId) {}
}
