package org.plumbline.bi.caching;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.DatasetFreshness.Content;
import org.plumbline.bi.sums.Parts;
import org.plumbline.model.metric.Window;

/**
 * Counts of whole hours that many windows share: dashboards ask for the days until now, and now moves by the minute. They are
 * kept under all that they depend on, the published content among it, so none ever becomes wrong, and no scope meets another's.
 */
@ApplicationScoped
public class KeptCounts {

    private final Cache<Key, Map<?, Long>> counts;

    @Inject
    KeptCounts(BiSettings settings, MeterRegistry metrics) {
        this(settings.countsKept(), metrics);
    }

    /** @param most counts that are kept, of all windows together */
    public KeptCounts(long most, MeterRegistry metrics) {
        // Whole hours in which nothing counts take room, too.
        counts = KeptValues.upTo(most, (_, kept) -> 1 + kept.size(), "plumbline.counts", metrics);
    }

    private record Key(Content content, Counting<?> counting, Window wholeHours) {}

    /**
     * The counts in a window: of its whole hours those that are kept, or else all of them from the database.
     *
     * @param content what {@code database} sees
     */
    public <K> Map<K, Long> count(Counting<K> counting, Window window, Content content, DSLContext database) {
        var parts = Parts.of(window);
        var sums = new HashMap<K, Long>();
        parts.wholeHours().ifPresent(hours -> sums.putAll(ofWholeHours(counting, hours, content, database)));
        if (!parts.edges().isEmpty()) {
            counting.in(new Parts(Optional.empty(), parts.edges()), database)
                    .forEach((of, count) -> sums.merge(of, count, Long::sum));
        }
        return sums;
    }

    private <K> Map<K, Long> ofWholeHours(Counting<K> counting, Window hours, Content content, DSLContext database) {
        var key = new Key(content, counting, hours);
        // A counting counts things of one type only.
        @SuppressWarnings("unchecked")
        var kept = (Map<K, Long>) counts.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        var counted = Map.copyOf(counting.in(new Parts(Optional.of(hours), List.of()), database));
        counts.put(key, counted);
        return counted;
    }
}
