package org.plumbline.bi.caching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.FreshnessLookup;
import org.plumbline.bi.freshness.FreshnessQueries;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.freshness.Stale;
import org.plumbline.bi.freshness.Staleness;
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
    private final FreshnessLookup freshness;
    private final Staleness staleness;
    private final KeptAnswers kept;
    private final Clock clock;

    Answers(
            ScopedTransaction transaction,
            GuardedTransaction guarded,
            FreshnessLookup freshness,
            Staleness staleness,
            KeptAnswers kept,
            Clock clock) {
        this.transaction = transaction;
        this.guarded = guarded;
        this.freshness = freshness;
        this.staleness = staleness;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The answer, unless the caller has it already.
     *
     * @param ifNoneMatch the tags that the caller has
     */
    public <T> Answer<T> answer(Question<T> question, List<String> ifNoneMatch) {
        return known(question, ifNoneMatch)
                .orElseGet(() -> transaction.read(question.scope(), database -> anew(question, ifNoneMatch, database)));
    }

    /** As {@link #answer(Question, List)}, to a question that may be heavy. */
    public <T> Answer<T> answerGuarded(Question<T> question, List<String> ifNoneMatch, Caller caller) {
        return known(question, ifNoneMatch)
                .orElseGet(() ->
                        guarded.read(question.scope(), caller, database -> anew(question, ifNoneMatch, database)));
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
        var state = state(question, freshness.of(question.scope(), question.dataset()));
        if (state.tag().isNamedBy(ifNoneMatch)) {
            return Optional.of(new Answer.Unchanged<>(state.tag()));
        }
        return question instanceof RecurringQuestion<T> recurring
                ? kept.find(recurring, state.tag(), state.publication())
                        .map(body -> new Answer.Current<>(state.tag(), body))
                : Optional.empty();
    }

    private <T> Answer<T> anew(Question<T> question, List<String> ifNoneMatch, DSLContext database) {
        var state = state(question, FreshnessQueries.of(database, question.dataset()));
        if (state.tag().isNamedBy(ifNoneMatch)) {
            // Published a moment ago, and the caller has seen it already.
            return new Answer.Unchanged<>(state.tag());
        }
        var body = question.answer(database, state.freshness(), state.publication());
        if (question instanceof RecurringQuestion<T>) {
            kept.keep(state.tag(), body);
        }
        return new Answer.Current<>(state.tag(), body);
    }

    /** What a dataset is like now, and the tag of what a question leads to then. */
    private record State(DatasetFreshness freshness, Publication publication, AnswerTag tag) {}

    private State state(Question<?> question, DatasetFreshness freshness) {
        var now = clock.instant();
        var stale = staleness.of(freshness, now);
        return new State(freshness, Publication.of(freshness, stale, now), tag(question, freshness, stale));
    }

    /** Everything that the answer depends on, the publication's age left out. */
    private static AnswerTag tag(Question<?> question, DatasetFreshness freshness, Optional<Stale> stale) {
        var shared = Stream.of(
                // A database that was set up anew counts its versions anew.
                freshness.published().map(it -> it.version() + " " + it.at()).toString(),
                stale.toString(),
                question.scope().toString());
        return AnswerTag.of(
                Stream.concat(shared, question.inputs(freshness).stream()).toList());
    }
}
