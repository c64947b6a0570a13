package org.plumbline.bi.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.DSLContext;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.database.GuardedTransaction;
import org.plumbline.bi.database.LeadingQuery;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.service.http.IfNoneMatch;

/**
 * Answers each question in one transaction, so that its numbers are consistent with each other and with the publication
 * that it names.
 *
 * <p>A new question goes straight to its transaction, whose first query reads the state of the dataset. If the caller
 * or the cache may already have the answer, the state is first read alone, in one round trip; if nothing has changed,
 * the dataset is not read at all.
 */
@ApplicationScoped
public class Answers {

    /** API description of 429 for questions that may be heavy. */
    public static final String TOO_MANY =
            "`too-many-requests`: too many queries are running; `Retry-After` says when to retry";

    private final ScopedTransaction transaction;
    private final GuardedTransaction guarded;
    private final DatasetStates states;
    private final ResponseCache cache;

    Answers(ScopedTransaction transaction, GuardedTransaction guarded, DatasetStates states, ResponseCache cache) {
        this.transaction = transaction;
        this.guarded = guarded;
        this.states = states;
        this.cache = cache;
    }

    /** Returns 200 with the answer, or 304 if the caller has it already. */
    public <N, T> RestResponse<T> answer(Question<N, T> question, HttpHeaders headers) {
        var asked = new CallersQuestion<>(question, IfNoneMatch.of(headers));
        return asked.known().orElseGet(() -> transaction.read(question.scope(), asked.state(), asked::computed));
    }

    /** Like {@link #answer}, for a question that may be heavy. */
    public <N, T> RestResponse<T> answerGuarded(Question<N, T> question, HttpHeaders headers, Caller caller) {
        return guarded(new CallersQuestion<>(question, IfNoneMatch.of(headers)), caller);
    }

    /** The answer's body for a question that may be heavy, without a comparison of tags. */
    public <N, T> T bodyGuarded(Question<N, T> question, Caller caller) {
        return guarded(new CallersQuestion<>(question, IfNoneMatch.NOTHING), caller)
                .getEntity();
    }

    private <N, T> RestResponse<T> guarded(CallersQuestion<N, T> asked, Caller caller) {
        return asked.known()
                .orElseGet(() -> guarded.read(asked.question.scope(), caller, asked.state(), asked::computed));
    }

    /** A question, and the tags of answers that the caller already has. */
    private final class CallersQuestion<N, T> {

        private final Question<N, T> question;
        private final IfNoneMatch ifNoneMatch;
        private final String digest;

        CallersQuestion(Question<N, T> question, IfNoneMatch ifNoneMatch) {
            this.question = question;
            this.ifNoneMatch = ifNoneMatch;
            this.digest = AnswerTag.question(question.scope(), question.inputs());
        }

        LeadingQuery.Bound<DatasetState> state() {
            return states.asked(question.dataset());
        }

        /** The answer, if the caller already has it or it is cached. */
        Optional<RestResponse<T>> known() {
            var last = cache.find(digest);
            if (last.isEmpty() && ifNoneMatch.isEmpty()) {
                return Optional.empty();
            }
            var state = transaction.ask(question.scope(), state());
            var tag = tag(state);
            var cached = last.filter(entry -> entry.tag().equals(tag));
            return ifNoneMatch.names(tag) || cached.isPresent()
                    ? Optional.of(ifNoneMatch.answer(tag, () -> answer(cached.orElseThrow(), state)))
                    : Optional.empty();
        }

        RestResponse<T> computed(DatasetState state, DSLContext database) {
            var tag = tag(state);
            // A publication since the first look at the state may have made the caller's tag match.
            return ifNoneMatch.answer(tag, () -> {
                var numbers = question.read(database, state.freshness());
                cache.put(digest, new ResponseCache.Entry(tag, numbers, question.rows(numbers)));
                return question.answer(numbers, state.publication());
            });
        }

        private T answer(ResponseCache.Entry entry, DatasetState state) {
            // The digest includes the form of the answer, so one digest leads to one type.
            @SuppressWarnings("unchecked")
            var numbers = (N) entry.numbers();
            return question.answer(numbers, state.publication());
        }

        private EntityTag tag(DatasetState state) {
            return AnswerTag.of(digest, state, question.shown(state.freshness()));
        }
    }
}
