package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.bi.BiSettings;

/** Decides whether published numbers are stale, and says why in a sentence that stays the same while nothing changes. */
@ApplicationScoped
public class Staleness {

    private final Duration limit;

    Staleness(BiSettings settings) {
        this.limit = settings.staleAfter();
    }

    /** Why the dataset's numbers are stale; empty where they are current. */
    public Optional<String> reason(DatasetFreshness freshness, Instant now) {
        var trouble = freshness.lastRun().filter(run -> !run.succeeded()).map(run -> "run %d %s: %s"
                .formatted(run.id(), outcome(run.state()), run.error()));
        if (freshness.published().isEmpty()) {
            return Optional.of("nothing has been published yet"
                    + trouble.map(it -> "; " + it).orElse(""));
        }
        return trouble.or(() -> tooOld(freshness, now));
    }

    private Optional<String> tooOld(DatasetFreshness freshness, Instant now) {
        return freshness
                .measuredUntil()
                .filter(known -> known.isBefore(now.minus(limit)))
                .map(known -> "no run has confirmed the numbers since %s, longer ago than the %s allowed"
                        .formatted(known, limit));
    }

    private static String outcome(String state) {
        return state.equals("refused") ? "was refused" : state;
    }
}
