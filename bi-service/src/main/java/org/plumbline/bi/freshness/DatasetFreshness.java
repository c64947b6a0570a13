package org.plumbline.bi.freshness;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.bi.database.Primary.Replay;
import org.plumbline.service.freshness.CheckCounts;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.Staleness;

/**
 * What the database knows about how current a dataset is.
 *
 * @param confirmedAt when a run last found, or made, the publication equal to the source
 * @param lastRefresh the number of the last time that anything brought the content up to date; empty before the first
 * @param replay how far the standby is that answered; empty for a primary
 * @param pendingChanges facts that have changed and that no publication shows yet; empty if nobody asked
 */
public record DatasetFreshness(
        String dataset,
        Optional<Published> published,
        Optional<Instant> confirmedAt,
        Optional<EndedRun> lastRun,
        Optional<Long> lastRefresh,
        String definitions,
        Optional<Replay> replay,
        Optional<Long> pendingChanges) {

    /**
     * A publication, numbered from 1.
     *
     * @param isChecked false if it was refreshed by hand and has not passed a run's checks yet
     * @param runId the run whose checks have
     * @param dataThrough when the legacy snapshot was taken that it agrees with, or shortly before; empty if no run has found it equal
     */
    public record Published(
            long version,
            boolean isChecked,
            Optional<Long> runId,
            Instant at,
            Optional<Instant> dataThrough,
            long rowCount,
            CheckCounts checks) {}

    /**
     * Identifies published content. The version alone does not: a database that is set up anew starts again at 1, and rollups and views
     * can be replaced under one version.
     *
     * @param definitions a hash of the views and functions through which numbers are read
     */
    @RegisterForReflection
    public record Content(long version, Instant at, Optional<Long> lastRefresh, String definitions) {}

    /** Empty before the first publication. */
    public Optional<Content> content() {
        return published.map(it -> new Content(it.version(), it.at(), lastRefresh, definitions));
    }

    /**
     * The moment up to which the published numbers are complete: later events are not measured yet. Empty before the first publication.
     */
    public Optional<Instant> measuredUntil() {
        return Staleness.measuredUntil(published.map(Published::at), isChecked(), confirmedAt);
    }

    /** Why its numbers are stale; empty if they are current. */
    Optional<Stale> stale(Staleness staleness, Instant now) {
        return staleness.of(dataset, isChecked(), lastRun, measuredUntil(), now);
    }

    private boolean isChecked() {
        return published.map(Published::isChecked).orElse(true);
    }
}
