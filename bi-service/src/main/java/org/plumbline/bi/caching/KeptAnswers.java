package org.plumbline.bi.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.Publication;

/**
 * Answers that may be given again. A tag stands for everything that an answer depends on, the scope's content and the
 * publication's version among it, so no entry ever becomes wrong, and no scope meets another's.
 */
@ApplicationScoped
class KeptAnswers {

    private final Cache<AnswerTag, Object> answers;

    KeptAnswers(BiSettings settings, MeterRegistry metrics) {
        answers = KeptValues.upTo(settings.answersKept(), Weigher.singletonWeigher(), "plumbline.answers", metrics);
    }

    /** The answer that is kept under a tag, with its publication as it is described now. */
    <T> Optional<T> find(RecurringQuestion<T> question, AnswerTag tag, Publication publication) {
        // The form of a question's answers is part of its tag, so a tag leads to one type only.
        @SuppressWarnings("unchecked")
        var answer = Optional.ofNullable((T) answers.getIfPresent(tag));
        return answer.map(kept -> question.withPublication(kept, publication));
    }

    void keep(AnswerTag tag, Object answer) {
        answers.put(tag, answer);
    }
}
