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

        @Schema(description = "The invalid field", examples = "post_id")
        String field,

        @Schema(description = "The violated rule") String rule,

        @Schema(description = "What is wrong, and what would be right")
        String reason,

        @Schema(description = "Number of runs that tried to load it")
        int attempts,

        long firstRunId,
        long lastRunId,
        @Schema(nullable = false) Instant firstSeenAt,
        @Schema(nullable = false) Instant lastSeenAt,

        @Schema(nullable = true, description = "When a later run loaded it; null while it waits")
        Instant resolvedAt,

        @Schema(
                nullable = true,
                description = "The missing row that it references: once that exists, this one is loaded by itself")
        Reference waitsFor,

        @Schema(nullable = true, description = "When it was marked for another attempt by the next run")
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
