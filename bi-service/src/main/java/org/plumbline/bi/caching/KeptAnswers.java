package org.plumbline.bi.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.Publication;

/**
 * Answers that may be given again. A tag stands for everything that an answer depends on, the scope's content and the
 * publication's version among it, so no entry ever becomes wrong, and no scope meets another's.
 */
@ApplicationScoped
class KeptAnswers {

    private static final Duration UNASKED = Duration.ofHours(1);

    private final Cache<AnswerTag, Object> answers;

    KeptAnswers(BiSettings settings, MeterRegistry metrics) {
        answers = Caffeine.newBuilder()
                .maximumSize(settings.answersKept())
                .expireAfterAccess(UNASKED)
                .recordStats()
                // What is beyond the limit goes at once, not when another thread gets to it.
                .executor(Runnable::run)
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "plumbline.answers");
    }

    /** The answer that is kept under a tag; else what {@code anew} gives, which is kept from then on. */
    <T> T of(RecurringQuestion<T> question, AnswerTag tag, Publication publication, Supplier<T> anew) {
        // The form of a question's answers is part of its tag, so a tag leads to one type only.
        @SuppressWarnings("unchecked")
        var kept = (T) answers.getIfPresent(tag);
        if (kept != null) {
            return question.withPublication(kept, publication);
        }
        var answer = anew.get();
        answers.put(tag, answer);
        return answer;
    }
}
