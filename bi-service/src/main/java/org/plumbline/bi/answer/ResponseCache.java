package org.plumbline.bi.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.bi.BiSettings;

/**
 * The numbers of the last answer to each question. They are reused while the answer's tag is the same. The tag covers
 * everything an answer depends on, including scope and publication, so no entry becomes wrong and no caller gets
 * another scope's numbers.
 */
// Caffeine looks up these classes by name, for this kind of cache and its entries.
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSSMWA",
            "com.github.benmanes.caffeine.cache.PSAMW",
            "com.github.benmanes.caffeine.cache.PSAMS"
        })
@ApplicationScoped
class ResponseCache {

    private static final Duration UNASKED = Duration.ofHours(1);

    private final Cache<String, Entry> entries;

    ResponseCache(BiSettings settings, MeterRegistry metrics) {
        entries = Caffeine.newBuilder()
                .maximumWeight(settings.responseCacheRows())
                .weigher((String _, Entry entry) -> 1 + entry.rows())
                .expireAfterAccess(UNASKED)
                .recordStats()
                // Evicts entries beyond the limit at once, not later in another thread.
                .executor(Runnable::run)
                .build();
        CaffeineCacheMetrics.monitor(metrics, entries, "plumbline.answers");
    }

    record Entry(EntityTag tag, Object numbers, int rows) {}

    /** The last answer to a question, by its {@link AnswerTag#question digest}. */
    Optional<Entry> find(String question) {
        return Optional.ofNullable(entries.getIfPresent(question));
    }

    void put(String question, Entry entry) {
        entries.put(question, entry);
    }
}
