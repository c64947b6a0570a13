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
                description = "By which publication it is brought up to date, with others that have the same")
        String publication,

        @Schema(examples = "mv_submission_facts") String materializedView,

        @Schema(description = "With its indexes and its delta table")
        long sizeBytes,

        @Schema(description = "Rows at the last refresh, as PostgreSQL estimates them")
        long rows,

        @Schema(description = "Rows of its delta table: published since the materialized view was last refreshed")
        long deltaRows,

        @Schema(nullable = true) Instant lastRefreshAt,

        @Schema(nullable = true, description = "incremental, or full")
        String lastRefreshMode,

        @Schema(nullable = true, description = "Why everything was refreshed")
        String lastRefreshReason,

        @Schema(nullable = true) Long lastRefreshMillis,
        @Schema(nullable = true) Instant lastFullRefreshAt,
        @Schema(nullable = true) Long lastFullRefreshMillis,

        @Schema(description = "Facts whose rows have changed since they were published")
        long pendingChanges,

        @Schema(description = "Whether every fact is to be compared")
        boolean everythingPending,

        @Schema(nullable = true, description = "Since when a change waits; null where none does")
        Instant pendingSince,

        @Schema(description = "Whether readers are told that it is stale: see /api/v1/freshness of bi-service")
        boolean stale,

        @Schema(nullable = true, description = "Why it is stale, in a sentence; null where it is not")
        String staleReason,

        @Schema(nullable = true, description = "The same for programs")
        StaleCause staleCause,

        @Schema(description = "For how many seconds the numbers may go unconfirmed before they are stale")
        long staleAfterSeconds) {}
