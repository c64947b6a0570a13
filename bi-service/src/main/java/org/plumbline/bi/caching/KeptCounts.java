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
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.model.metric.Window;

/**
 * Counts of whole hours, and of ten minutes beside them, that many windows share: dashboards ask for the days until now, and now
 * moves by the minute. They are kept with the published content that they are of, so none is ever taken for another, and under all
 * else that they depend on, so no scope meets another's. Those of what is published now take the place of those of before: a cache
 * full of these, which were asked for often, would not take them in.
 */
@ApplicationScoped
public class KeptCounts {

    private final Cache<Key, Counts> counts;

    @Inject
    KeptCounts(BiSettings settings, MeterRegistry metrics) {
        this(settings.countsKept(), metrics);
    }

    /** @param most counts that are kept, of all windows together */
    public KeptCounts(long most, MeterRegistry metrics) {
        // Whole hours in which nothing counts take room, too.
        counts = KeptValues.upTo(most, (_, kept) -> 1 + kept.ofEach().size(), "plumbline.counts", metrics);
    }

    /** @param part whole hours, or ten minutes */
    private record Key(Counting<?> counting, Parts part) {}

    private record Counts(Content content, Map<?, Long> ofEach) {

        boolean isOf(Content asked) {
            return content.equals(asked);
        }
    }

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
                .map(hours -> counts.policy().getIfPresentQuietly(new Key(counting, hours)))
                .filter(kept -> kept.isOf(content))
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
        var key = new Key(counting, part);
        var kept = counts.getIfPresent(key);
        if (kept != null && kept.isOf(content)) {
            // A counting counts things of one type only.
            @SuppressWarnings("unchecked")
            var ofEach = (Map<K, Long>) kept.ofEach();
            return ofEach;
        }
        var counted = Map.copyOf(counting.in(part, database));
        counts.put(key, new Counts(content, counted));
        return counted;
    }
}
