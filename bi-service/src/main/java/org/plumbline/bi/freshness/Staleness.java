package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.DatasetFreshness.LastRun;
import org.plumbline.model.dataset.Datasets;

/** Decides whether published numbers are stale, and says why. */
@ApplicationScoped
class Staleness {

    private static final String REFUSED = "refused";

    private final Duration limit;
    private final Map<String, Optional<Duration>> ownLimits;

    Staleness(BiSettings settings) {
        var limits = settings.staleAfter();
        this.limit = limits.everything();
        this.ownLimits = Map.of(
                Datasets.SUBMISSION_FACTS.publication(), limits.submissionFacts(),
                Datasets.APPLICATION_SUMMARY.publication(), limits.applicationSummary());
    }

    /** That the dataset's numbers are stale, and why; empty where they are current. */
    Optional<Stale> of(DatasetFreshness freshness, Instant now) {
        var trouble = freshness.lastRun().filter(run -> !run.succeeded()).map(Staleness::trouble);
        if (freshness.published().isEmpty()) {
            var because = trouble.map(it -> "; " + it.reason()).orElse("");
            return Optional.of(new Stale(StaleCause.NOTHING_PUBLISHED, "nothing has been published yet" + because));
        }
        return trouble.or(() -> tooOld(freshness, now));
    }

    /** For how long the dataset's numbers may go unconfirmed. */
    Duration limit(String dataset) {
        return ownLimits.getOrDefault(dataset, Optional.empty()).orElse(limit);
    }

    private Optional<Stale> tooOld(DatasetFreshness freshness, Instant now) {
        var allowed = limit(freshness.dataset());
        return freshness
                .measuredUntil()
                .filter(known -> known.isBefore(now.minus(allowed)))
                .map(known -> new Stale(
                        StaleCause.NO_RUN,
                        "no run has confirmed the numbers since %s, longer ago than the %s allowed"
                                .formatted(known, allowed)));
    }

    private static Stale trouble(LastRun run) {
        var outcome = run.state().equals(REFUSED) ? "was refused" : run.state();
        return new Stale(cause(run), "run %d %s: %s".formatted(run.id(), outcome, run.error()));
    }

    private static StaleCause cause(LastRun run) {
        if (run.state().equals(REFUSED)) {
            return StaleCause.CHECK_FAILED;
        }
        return switch (run.fault()) {
            case SOURCE -> StaleCause.SOURCE_UNREACHABLE;
            case PUBLICATION -> StaleCause.REFRESH_FAILED;
            case OTHER -> StaleCause.RUN_FAILED;
        };
    }
}
