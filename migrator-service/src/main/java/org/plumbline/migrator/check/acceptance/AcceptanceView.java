package org.plumbline.migrator.check.acceptance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accepted difference in the API. */
@RegisterForReflection
@Schema(name = "CheckAcceptance")
public record AcceptanceView(
        long id,
        @Schema(examples = "removed_posts_parity") String checkId,
        @Schema(examples = "moderation") String pipeline,

        @Schema(description = "The run whose result was accepted", examples = "42")
        long runId,

        @Schema(
                enumeration = {"in_force", "expired", "revoked"},
                description = "in_force: the same difference does not block a publication")
        String state,

        @Schema(examples = "Two posts were removed twice in 2024; see the minutes of 3 November")
        String reason,

        @Schema(examples = "ada") String acceptedBy,
        @Schema(nullable = false) Instant acceptedAt,

        @Schema(nullable = true, description = "When it expires; null for never")
        Instant until,

        @Schema(nullable = true) Instant revokedAt,
        @Schema(nullable = true) String revokedBy,
        @Schema(nullable = true) String revocationReason,

        @Schema(description = "The accepted finding in a sentence")
        String message,

        @Schema(description = "Number of failing rows") long failing,
        @Schema(description = "The first 20 failing rows") List<Map<String, Object>> failingRows) {}
