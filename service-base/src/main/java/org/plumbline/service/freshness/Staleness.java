package org.plumbline.service.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.dataset.Datasets;

/** Decides whether and why published numbers are stale, for all services. */
public final class Staleness {

    private static final String REFRESHED_BY_HAND =
            "the numbers were refreshed manually without checks, and no run has checked them since";

    private final Duration limit;
    private final Map<String, Optional<Duration>> ownLimits;

    public Staleness(StaleAfter limits) {
        this.limit = limits.everything();
        this.ownLimits = Map.of(
                Datasets.SUBMISSION_FACTS.publication(), limits.submissionFacts(),
                Datasets.APPLICATION_SUMMARY.publication(), limits.applicationSummary());
    }

    /**
     * Whether a dataset's numbers are stale, and why; empty if they are current.
     *
     * @param isChecked false if the published content has not passed a run's checks
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
     * The time up to which published numbers are known to be complete; empty before the first publication.
     *
     * @param isChecked false if the publication has not passed a run's checks, so that nothing confirms it
     */
    public static Optional<Instant> measuredUntil(
            Optional<Instant> publishedAt, boolean isChecked, Optional<Instant> confirmedAt) {
        return publishedAt.map(published -> confirmedAt
                .filter(confirmed -> !isChecked || published.isBefore(confirmed))
                .orElse(published));
    }

    /** How long the dataset's numbers may go unconfirmed. */
    public Duration limit(String dataset) {
        return ownLimits.getOrDefault(dataset, Optional.empty()).orElse(limit);
    }

    private static Optional<Stale> tooOld(Instant known, Duration allowed, Instant now) {
        return known.isBefore(now.minus(allowed))
                ? Optional.of(new Stale(
                        StaleCause.NO_RUN,
                        "no run has confirmed the numbers since %s, which exceeds the allowed %s"
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
            case "source" -> StaleCause.SOURCE_UNREACHABLE;
            case "publication" -> StaleCause.REFRESH_FAILED;
            default -> StaleCause.RUN_FAILED;
        };
    }
}
