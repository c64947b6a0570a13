package org.plumbline.bi.caching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
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
    private final Staleness staleness;
    private final KeptAnswers kept;
    private final Clock clock;

    Answers(
            ScopedTransaction transaction,
            GuardedTransaction guarded,
            Staleness staleness,
            KeptAnswers kept,
            Clock clock) {
        this.transaction = transaction;
        this.guarded = guarded;
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
        return transaction.read(question.scope(), database -> answer(question, ifNoneMatch, database));
    }

    /** As {@link #answer(Question, List)}, to a question that may be heavy. */
    public <T> Answer<T> answerGuarded(Question<T> question, List<String> ifNoneMatch, Caller caller) {
        return guarded.read(question.scope(), caller, database -> answer(question, ifNoneMatch, database));
    }

    /** The answer itself, to a question that may be heavy, whatever the caller has. */
    public <T> T bodyGuarded(Question<T> question, Caller caller) {
        return switch (answerGuarded(question, List.of(), caller)) {
            case Answer.Current<T> current -> current.body();
            case Answer.Unchanged<T> _ -> throw new IllegalStateException("a tag that nobody has was named");
        };
    }

    private <T> Answer<T> answer(Question<T> question, List<String> ifNoneMatch, DSLContext database) {
        var now = clock.instant();
        var freshness = FreshnessQueries.of(database, question.dataset());
        var stale = staleness.of(freshness, now);
        var tag = tag(question, freshness, stale);
        if (tag.isNamedBy(ifNoneMatch)) {
            return new Answer.Unchanged<>(tag);
        }
        var publication = Publication.of(freshness, stale, now);
        Supplier<T> anew = () -> question.answer(database, freshness, publication);
        return new Answer.Current<>(
                tag,
                switch (question) {
                    case RecurringQuestion<T> recurring -> kept.of(recurring, tag, publication, anew);
                    case Question<T> _ -> anew.get();
                });
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
