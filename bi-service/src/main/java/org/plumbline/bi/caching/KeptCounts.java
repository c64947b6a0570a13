package org.plumbline.bi.caching;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.DatasetFreshness.Content;
import org.plumbline.bi.sums.Parts;
import org.plumbline.model.metric.Window;

/**
 * Counts of whole hours, and of ten minutes beside them, that many windows share: dashboards ask for the days until now, and now
 * moves by the minute. They are kept under all that they depend on, the published content among it, so none ever becomes wrong,
 * and no scope meets another's.
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

    /** @param part whole hours, or ten minutes */
    private record Key(Content content, Counting<?> counting, Parts part) {}

    /**
     * The counts in a window: of its whole hours those that are kept, or else all of them from the database. Where they are
     * kept, another window of the same hours has been asked for, and others will be: so are the whole ten minutes at its ends.
     *
     * @param content what {@code database} sees
     */
    public <K> Map<K, Long> count(Counting<K> counting, Window window, Content content, DSLContext database) {
        var parts = Parts.of(window);
        var wholeHours = parts.wholeHours().map(Parts::ofWholeHours);
        var isShared = wholeHours
                .filter(hours -> counts.asMap().containsKey(new Key(content, counting, hours)))
                .isPresent();
        var sums = new HashMap<K, Long>();
        wholeHours.ifPresent(hours -> add(kept(counting, hours, content, database), sums));
        if (isShared) {
            parts.tenMinutes().stream()
                    .map(slot -> Parts.shorterThanAnHour(List.of(slot)))
                    .forEach(slot -> add(kept(counting, slot, content, database), sums));
        }
        var rests = isShared ? parts.aroundTenMinutes() : parts.edges();
        if (!rests.isEmpty()) {
            add(counting.in(Parts.shorterThanAnHour(rests), database), sums);
        }
        return sums;
    }

    private static <K> void add(Map<K, Long> counted, Map<K, Long> sums) {
        counted.forEach((of, count) -> sums.merge(of, count, Long::sum));
    }

    private <K> Map<K, Long> kept(Counting<K> counting, Parts part, Content content, DSLContext database) {
        var key = new Key(content, counting, part);
        // A counting counts things of one type only.
        @SuppressWarnings("unchecked")
        var kept = (Map<K, Long>) counts.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        var counted = Map.copyOf(counting.in(part, database));
        counts.put(key, counted);
        return counted;
    }
}
