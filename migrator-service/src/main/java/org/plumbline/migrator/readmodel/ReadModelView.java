package org.plumbline.migrator.readmodel;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.freshness.StaleCause;

/** The state of a read model. */
@Schema(name = "ReadModel")
public record ReadModelView(
        @Schema(required = true, examples = "submission_facts")
        String dataset,

        @Schema(
                required = true,
                examples = "submission_facts",
                description = "By which publication it is brought up to date, with others that have the same")
        String publication,

        @Schema(required = true, examples = "mv_submission_facts")
        String materializedView,

        @Schema(required = true, description = "With its indexes and its delta table")
        long sizeBytes,

        @Schema(required = true, description = "Rows at the last refresh, as PostgreSQL estimates them")
        long rows,

        @Schema(
                required = true,
                description = "Rows of its delta table: published since the materialized view was last refreshed")
        long deltaRows,

        @Schema(required = true, nullable = true) Instant lastRefreshAt,

        @Schema(required = true, nullable = true, description = "incremental, or full")
        String lastRefreshMode,

        @Schema(required = true, nullable = true, description = "Why everything was refreshed")
        String lastRefreshReason,

        @Schema(required = true, nullable = true) Long lastRefreshMillis,
        @Schema(required = true, nullable = true) Instant lastFullRefreshAt,
        @Schema(required = true, nullable = true) Long lastFullRefreshMillis,

        @Schema(required = true, description = "Facts whose rows have changed since they were published")
        long pendingChanges,

        @Schema(required = true, description = "Whether every fact is to be compared")
        boolean everythingPending,

        @Schema(required = true, nullable = true, description = "Since when a change waits; null where none does")
        Instant pendingSince,

        @Schema(
                required = true,
                description = "Whether readers are told that it is stale: see /api/v1/freshness of bi-service")
        boolean stale,

        @Schema(required = true, nullable = true, description = "Why it is stale, in a sentence; null where it is not")
        String staleReason,

        @Schema(required = true, nullable = true, description = "The same for programs")
        StaleCause staleCause,

        @Schema(
                required = true,
                description = "For how many seconds the numbers may go unconfirmed before they are stale")
        long staleAfterSeconds) {}
