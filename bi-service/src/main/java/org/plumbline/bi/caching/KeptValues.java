package org.plumbline.bi.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * Makes caches of values that are kept with everything that they depend on: none ever becomes wrong, so they go only when nobody
 * asks for them, or when there are too many.
 */
// By name, as Caffeine looks up the classes that are made for a cache of this kind and for its entries.
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSSMWA",
            "com.github.benmanes.caffeine.cache.PSAMW",
            "com.github.benmanes.caffeine.cache.PSAMS"
        })
final class KeptValues {

    private static final Duration UNASKED = Duration.ofHours(1);

    private KeptValues() {}

    /**
     * An empty one.
     *
     * @param most that all values together may weigh; 0 keeps none
     * @param weight of a value, at least 1
     * @param name of its metrics
     */
    static <K, V> Cache<K, V> upTo(long most, Weigher<K, V> weight, String name, MeterRegistry metrics) {
        Cache<K, V> values = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(weight)
                .expireAfterAccess(UNASKED)
                .recordStats()
                // What is beyond the limit goes at once, not when another thread gets to it.
                .executor(Runnable::run)
                .build();
        CaffeineCacheMetrics.monitor(metrics, values, name);
        return values;
    }
}
