package org.plumbline.migrator.check.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accepted difference in the API. */
@Schema(name = "CheckAcceptance")
public record AcceptanceView(
        @Schema(required = true) long id,

        @Schema(required = true, examples = "removed_posts_parity")
        String checkId,

        @Schema(required = true, examples = "moderation") String pipeline,

        @Schema(required = true, description = "The run whose result was accepted", examples = "42")
        long runId,

        @Schema(
                required = true,
                enumeration = {"in_force", "expired", "revoked"},
                description = "in_force: the same difference does not keep content from being published")
        String state,

        @Schema(required = true, examples = "Two posts were removed twice in 2024; see the minutes of 3 November")
        String reason,

        @Schema(required = true, examples = "ada") String acceptedBy,

        @Schema(required = true) Instant acceptedAt,

        @Schema(required = true, nullable = true, description = "When it ends by itself; null for never")
        Instant until,

        @Schema(required = true, nullable = true) Instant revokedAt,

        @Schema(required = true, nullable = true) String revokedBy,

        @Schema(required = true, nullable = true) String revocationReason,

        @Schema(required = true, description = "What was accepted: the finding in a sentence")
        String message,

        @Schema(required = true, description = "How many rows failed")
        long failing,

        @Schema(required = true, description = "The first 20 of them")
        List<Map<String, Object>> failingRows) {}
