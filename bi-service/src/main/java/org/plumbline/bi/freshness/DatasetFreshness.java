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
 * How current a dataset is, according to the database.
 *
 * @param confirmedAt when a run last found or made the publication equal to the source
 * @param lastRefresh the number of the content's last refresh; empty before the first
 * @param replay how far the answering standby has replayed; empty for a primary
 * @param pendingChanges changed facts that are not published yet; empty if not counted
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
     * @param isChecked false if it was refreshed manually and has not passed a run's checks yet
     * @param runId the run whose checks it passed
     * @param dataThrough the time of the legacy snapshot it agrees with, or shortly before; empty if no run has found
     *     it equal
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
     * Identifies published content. The version alone does not: a recreated database starts again at 1, and rollups and
     * views can be replaced under one version.
     *
     * @param definitions a hash of the views and functions that numbers are read through
     */
    @RegisterForReflection
    public record Content(long version, Instant at, Optional<Long> lastRefresh, String definitions) {}

    /** Empty before the first publication. */
    public Optional<Content> content() {
        return published.map(it -> new Content(it.version(), it.at(), lastRefresh, definitions));
    }

    /** The time up to which the published numbers are complete. Empty before the first publication. */
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
