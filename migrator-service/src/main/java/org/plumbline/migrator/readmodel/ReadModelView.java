package org.plumbline.migrator.readmodel;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.freshness.StaleCause;

/** The state of a read model. */
@Schema(name = "ReadModel")
public record ReadModelView(
        @Schema(examples = "submission_facts") String dataset,

        @Schema(
                examples = "submission_facts",
                description = "The publication that updates it, together with others of the same publication")
        String publication,

        @Schema(examples = "mv_submission_facts") String materializedView,

        @Schema(description = "Including its indexes and its delta table")
        long sizeBytes,

        @Schema(description = "Rows at the last refresh, estimated by PostgreSQL")
        long rows,

        @Schema(description = "Rows of its delta table, published since the last refresh of the materialized view")
        long deltaRows,

        @Schema(nullable = true) Instant lastRefreshAt,

        @Schema(nullable = true, description = "incremental, or full")
        String lastRefreshMode,

        @Schema(nullable = true, description = "The reason for a full refresh")
        String lastRefreshReason,

        @Schema(nullable = true) Long lastRefreshMillis,
        @Schema(nullable = true) Instant lastFullRefreshAt,
        @Schema(nullable = true) Long lastFullRefreshMillis,

        @Schema(description = "Facts whose rows have changed since they were published")
        long pendingChanges,

        @Schema(description = "Whether the next run compares every fact")
        boolean everythingPending,

        @Schema(nullable = true, description = "Since when a change is pending; null if none is")
        Instant pendingSince,

        @Schema(description = "Whether readers are told that it is stale: see /api/v1/freshness of bi-service")
        boolean stale,

        @Schema(nullable = true, description = "Why it is stale, in a sentence; null if it is not")
        String staleReason,

        @Schema(nullable = true, description = "The reason as a code")
        StaleCause staleCause,

        @Schema(description = "Seconds without confirmation after which the numbers are stale")
        long staleAfterSeconds) {}
