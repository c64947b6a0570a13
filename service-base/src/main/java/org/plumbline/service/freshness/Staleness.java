package org.plumbline.service.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.dataset.Datasets;

/** Decides whether published numbers are stale, and says why: the same in each service that tells of it. */
public final class Staleness {

    private static final String REFRESHED_BY_HAND =
            "the numbers were refreshed by hand, past the checks, and those of no run have passed on them yet";

    private final Duration limit;
    private final Map<String, Optional<Duration>> ownLimits;

    public Staleness(StaleAfter limits) {
        this.limit = limits.everything();
        this.ownLimits = Map.of(
                Datasets.SUBMISSION_FACTS.publication(), limits.submissionFacts(),
                Datasets.APPLICATION_SUMMARY.publication(), limits.applicationSummary());
    }

    /**
     * That a dataset's numbers are stale, and why; empty where they are current.
     *
     * @param isChecked false where the checks of a run have not passed on what is published
     * @param measuredUntil see {@link #measuredUntil}
     */
    public Optional<Stale> of(
            String dataset,
            boolean isChecked,
            Optional<EndedRun> lastRun,
            Optional<Instant> measuredUntil,
            Instant now) {
        var trouble = lastRun.filter(run -> !run.succeeded()).map(Staleness::trouble);
        var because = trouble.map(it -> "; " + it.reason()).orElse("");
        if (measuredUntil.isEmpty()) {
            return Optional.of(new Stale(StaleCause.NOTHING_PUBLISHED, "nothing has been published yet" + because));
        }
        if (!isChecked) {
            return Optional.of(new Stale(StaleCause.NOT_CHECKED, REFRESHED_BY_HAND + because));
        }
        return trouble.or(() -> tooOld(measuredUntil.get(), limit(dataset), now));
    }

    /**
     * Up to when published numbers are known to be whole; empty before the first publication, which nothing confirms.
     *
     * @param isChecked false where no run's checks have passed on the publication: it confirms nothing
     */
    public static Optional<Instant> measuredUntil(
            Optional<Instant> publishedAt, boolean isChecked, Optional<Instant> confirmedAt) {
        return publishedAt.map(published -> confirmedAt
                .filter(confirmed -> !isChecked || published.isBefore(confirmed))
                .orElse(published));
    }

    /** For how long the dataset's numbers may go unconfirmed. */
    public Duration limit(String dataset) {
        return ownLimits.getOrDefault(dataset, Optional.empty()).orElse(limit);
    }

    private static Optional<Stale> tooOld(Instant known, Duration allowed, Instant now) {
        return known.isBefore(now.minus(allowed))
                ? Optional.of(new Stale(
                        StaleCause.NO_RUN,
                        "no run has confirmed the numbers since %s, longer ago than the %s allowed"
                                .formatted(known, allowed)))
                : Optional.empty();
    }

    private static Stale trouble(EndedRun run) {
        var outcome = run.isRefused() ? "was refused" : run.state();
        return new Stale(cause(run), "run %d %s: %s".formatted(run.id(), outcome, run.error()));
    }

    private static StaleCause cause(EndedRun run) {
        if (run.isRefused()) {
            return StaleCause.CHECK_FAILED;
        }
        return switch (run.failureCause()) {
            case SOURCE -> StaleCause.SOURCE_UNREACHABLE;
            case PUBLICATION -> StaleCause.REFRESH_FAILED;
            case OTHER -> StaleCause.RUN_FAILED;
        };
    }
}
