package org.plumbline.bi.caching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetState;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.query.Caller;
import org.plumbline.bi.query.GuardedTransaction;
import org.plumbline.bi.query.ScopedTransaction;

/**
 * Answers questions, each in one transaction, so that its numbers fit each other and their publication; one that the
 * caller has the answer to, or that is kept, without reading the dataset.
 */
@ApplicationScoped
public class Answers {

    private final ScopedTransaction transaction;
    private final GuardedTransaction guarded;
    private final DatasetStates states;
    private final KeptAnswers kept;

    Answers(ScopedTransaction transaction, GuardedTransaction guarded, DatasetStates states, KeptAnswers kept) {
        this.transaction = transaction;
        this.guarded = guarded;
        this.states = states;
        this.kept = kept;
    }

    /**
     * The answer, unless the caller has it already.
     *
     * @param ifNoneMatch the tags that the caller has
     */
    public <T> Answer<T> answer(Question<T> question, List<String> ifNoneMatch) {
        return known(question, ifNoneMatch).orElseGet(() -> {
            var first = states.asked(question.dataset());
            BiFunction<DatasetState, DSLContext, Answer<T>> anew =
                    (state, database) -> anew(question, ifNoneMatch, state, database);
            return question.isPlannedOnce()
                    ? transaction.readKeepingPlans(question.scope(), first, anew)
                    : transaction.read(question.scope(), first, anew);
        });
    }

    /** As {@link #answer(Question, List)}, to a question that may be heavy. */
    public <T> Answer<T> answerGuarded(Question<T> question, List<String> ifNoneMatch, Caller caller) {
        return known(question, ifNoneMatch)
                .orElseGet(() -> guarded.read(
                        question.scope(),
                        caller,
                        states.asked(question.dataset()),
                        (state, database) -> anew(question, ifNoneMatch, state, database)));
    }

    /** The answer itself, to a question that may be heavy, whatever the caller has. */
    public <T> T bodyGuarded(Question<T> question, Caller caller) {
        return switch (answerGuarded(question, List.of(), caller)) {
            case Answer.Current<T> current -> current.body();
            case Answer.Unchanged<T> _ -> throw new IllegalStateException("a tag that nobody has was named");
        };
    }

    /** The answer that the caller has or that is kept. To find it takes the dataset's freshness alone, and no transaction. */
    private <T> Optional<Answer<T>> known(Question<T> question, List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty() && !(question instanceof RecurringQuestion<T>)) {
            return Optional.empty();
        }
        var state = states.alone(question.scope(), question.dataset());
        var tag = tag(question, state);
        if (tag.isNamedBy(ifNoneMatch)) {
            return Optional.of(new Answer.Unchanged<>(tag));
        }
        return question instanceof RecurringQuestion<T> recurring
                ? kept.find(recurring, tag, state.publication()).map(body -> new Answer.Current<>(tag, body))
                : Optional.empty();
    }

    private <T> Answer<T> anew(
            Question<T> question, List<String> ifNoneMatch, DatasetState state, DSLContext database) {
        var tag = tag(question, state);
        if (tag.isNamedBy(ifNoneMatch)) {
            // Published a moment ago, and the caller has seen it already.
            return new Answer.Unchanged<>(tag);
        }
        var body = question.answer(database, state.freshness(), state.publication());
        if (question instanceof RecurringQuestion<T>) {
            kept.keep(tag, body);
        }
        return new Answer.Current<>(tag, body);
    }

    private static AnswerTag tag(Question<?> question, DatasetState state) {
        return AnswerTag.of(question.scope(), state, question.inputs(state.freshness()));
    }
}
