package org.plumbline.bi.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.Publication.CheckCounts;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.freshness.StaleCause;

public record Freshness(
        @Schema(required = true, description = "By name") List<Entry> datasets) {

    /** One dataset. The fields of its publication are repeated beside it, for clients that read only one level. */
    @Schema(name = "DatasetFreshness")
    public record Entry(
            @Schema(required = true, examples = "submission_facts")
            String dataset,

            @Schema(required = true, nullable = true, description = "Of the last publication; null before the first")
            Long version,

            @Schema(required = true, nullable = true) Instant publishedAt,

            @Schema(required = true, nullable = true, description = "Whole seconds since then")
            Long ageSeconds,

            @Schema(required = true) boolean stale,

            @Schema(required = true, nullable = true, description = "Why it is stale; null where it is not")
            String staleReason,

            @Schema(required = true, nullable = true, description = "The same for programs")
            StaleCause staleCause,

            @Schema(
                    required = true,
                    description = "For how many seconds the numbers may go unconfirmed before they are stale")
            long staleAfterSeconds,

            @Schema(required = true, nullable = true) CheckCounts checks,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Rows published, over all communities; null for a caller who does not see all")
            Long rowCount,

            @Schema(required = true, nullable = true) Run lastRun,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "When a run last found, or made, the publication equal to the source")
            Instant confirmedAt,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Facts that have changed, whoever changed them, and that no publication shows yet, over all"
                                    + " communities; null for a caller who does not see all")
            Long pendingChanges,

            @Schema(required = true) Publication publication) {

        static Entry of(Scope scope, DatasetState state, Duration staleAfter) {
            var freshness = state.freshness();
            var publication = state.publication();
            return new Entry(
                    publication.dataset(),
                    publication.version(),
                    publication.publishedAt(),
                    publication.ageSeconds(),
                    publication.stale(),
                    publication.staleReason(),
                    publication.staleCause(),
                    staleAfter.toSeconds(),
                    publication.checks(),
                    scope.all() ? freshness.published().map(Published::rowCount).orElse(null) : null,
                    freshness.lastRun().map(Run::of).orElse(null),
                    freshness.confirmedAt().orElse(null),
                    freshness.pendingChanges().orElse(null),
                    publication);
        }
    }

    @Schema(name = "EndedRun", description = "The last run that has ended, however it did; null before the first")
    public record Run(
            @Schema(required = true) long id,

            @Schema(
                    required = true,
                    enumeration = {"succeeded", "refused", "failed"},
                    description = "refused: the data was moved, but a critical check kept it from being published")
            String state,

            @Schema(required = true) Instant finishedAt,

            @Schema(required = true, nullable = true, description = "Why it did not succeed")
            String error) {

        static Run of(EndedRun run) {
            return new Run(run.id(), run.state(), run.finishedAt(), run.error());
        }
    }
}
