package org.plumbline.bi.overview;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.caching.KeptValues;
import org.plumbline.bi.freshness.DatasetFreshness.Content;
import org.plumbline.bi.sums.Parts;

/**
 * Counts of whole hours that many windows share: dashboards ask for the days until now, and now moves by the minute. A count is
 * kept under all that it depends on, the published content among it, so none ever becomes wrong, and no scope meets another's.
 */
@ApplicationScoped
class KeptCounts {

    private final Cache<Key, Counts> counts;

    @Inject
    KeptCounts(BiSettings settings, MeterRegistry metrics) {
        this(settings.countsKept(), metrics);
    }

    KeptCounts(long most, MeterRegistry metrics) {
        counts = KeptValues.upTo(most, "plumbline.counts", metrics);
    }

    private record Key(Content content, Selection selection, Parts parts) {}

    /**
     * What is counted of the selected rows.
     *
     * @param content what the transaction sees in which {@code count} would count
     */
    Counts find(Content content, Selection selection, Parts parts, Function<Parts, Counts> count) {
        var key = new Key(content, selection, parts);
        var kept = counts.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        var counted = count.apply(parts);
        counts.put(key, counted);
        return counted;
    }
}
