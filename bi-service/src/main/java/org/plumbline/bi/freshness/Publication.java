package org.plumbline.bi.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.service.freshness.CheckCounts;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.StaleCause;

/** The publication behind the numbers, part of every answer with numbers. */
@Schema(description = "The publication behind the numbers; before the first one its fields are null")
public record Publication(
        @Schema(examples = "submission_facts") String dataset,

        @Schema(nullable = true, description = "Incremented by each change", examples = "7")
        Long version,

        @Schema(nullable = true) Instant publishedAt,

        @Schema(nullable = true, description = "The time of the legacy snapshot it agrees with; null if unknown")
        Instant dataThrough,

        @Schema(nullable = true, description = "Whole seconds since the publication")
        Long ageSeconds,

        @Schema(description = "Whether the source has, or may have, moved on since")
        boolean stale,

        @Schema(nullable = true, description = "Why it is stale, in a sentence; null if it is not")
        String staleReason,

        @Schema(nullable = true, description = "The reason as a code")
        StaleCause staleCause,

        @Schema(nullable = true) CheckCounts checks) {

    static Publication of(DatasetFreshness freshness, Optional<Stale> stale, Instant now) {
        var published = freshness.published();
        return new Publication(
                freshness.dataset(),
                published.map(Published::version).orElse(null),
                published.map(Published::at).orElse(null),
                published.flatMap(Published::dataThrough).orElse(null),
                published.map(it -> ageSeconds(it.at(), now)).orElse(null),
                stale.isPresent(),
                stale.map(Stale::reason).orElse(null),
                stale.map(Stale::cause).orElse(null),
                published.map(Published::checks).orElse(null));
    }

    // The database's clock may run a little ahead of this machine's.
    private static long ageSeconds(Instant publishedAt, Instant now) {
        return Math.max(0, Duration.between(publishedAt, now).toSeconds());
    }
}
