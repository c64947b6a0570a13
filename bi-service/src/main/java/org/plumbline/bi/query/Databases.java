package org.plumbline.bi.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.query.KeptPlan.Asked;
import org.plumbline.bi.query.ScopedReading.Watch;
import org.plumbline.model.scope.Scope;

/**
 * Where answers come from: a reader where there is one and it shows at least what the primary does, else the primary. What is asked
 * of the primary first, and only of a reader where that does not answer, is what takes it no longer than to be asked at all.
 */
final class Databases {

    private final ScopedReading main;
    private final Optional<ScopedReading> readers;
    private final Primary primary;

    Databases(ScopedReading main, Optional<ScopedReading> readers, Primary primary) {
        this.main = main;
        this.readers = readers;
        this.primary = primary;
    }

    /**
     * What {@code queries} make of the rows, of a reader if possible.
     *
     * @param isRepeatable whether they may be asked once more where a reader is lost on the way
     */
    <A, T> T read(
            Scope scope, Watch watch, Asked<A> first, BiFunction<A, DSLContext, T> queries, boolean isRepeatable) {
        return readers.flatMap(reader -> fromReader(reader, scope, watch, first, queries, isRepeatable))
                .orElseGet(() -> new Given<>(main.read(scope, watch, first, queries)))
                .value();
    }

    /** A short question's answer, of the primary if possible. */
    <A> A ask(Scope scope, Asked<A> query) {
        return readers.isEmpty()
                ? main.ask(scope, query)
                : orFromReader(reading -> reading.ask(scope, query), answer -> isNotBehind(query, answer));
    }

    /** What short queries give, likewise. */
    <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return readers.isEmpty()
                ? main.read(scope, queries)
                : orFromReader(reading -> reading.read(scope, queries), _ -> true);
    }

    /** What may be nothing. */
    private record Given<T>(T value) {}

    private <A, T> Optional<Given<T>> fromReader(
            ScopedReading reader,
            Scope scope,
            Watch watch,
            Asked<A> first,
            BiFunction<A, DSLContext, T> queries,
            boolean isRepeatable) {
        var floor = primary.floor(first.parameter());
        var begun = new AtomicBoolean();
        try {
            return reader.read(scope, watch, first, (answer, database) -> {
                var version = first.version().applyAsLong(answer);
                if (version < floor) {
                    return Optional.empty();
                }
                primary.noteShown(first.parameter(), version);
                begun.set(true);
                return Optional.of(new Given<>(queries.apply(answer, database)));
            });
        } catch (DataAccessException e) {
            if (Outage.isOfReader(e) && (isRepeatable || !begun.get())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private <T> T orFromReader(Function<ScopedReading, T> ask, Predicate<T> isCurrent) {
        if (!primary.isSilent()) {
            try {
                return ask.apply(main);
            } catch (DataAccessException e) {
                if (!Outage.is(e)) {
                    throw e;
                }
                primary.noteSilence(e);
            }
        }
        var answer = ask.apply(readers.orElseThrow());
        // Nobody else has what somebody was shown: who asks the primary is told that it cannot be reached.
        return isCurrent.test(answer) ? answer : ask.apply(main);
    }

    private <A> boolean isNotBehind(Asked<A> query, A answer) {
        return query.version().applyAsLong(answer) >= primary.floor(query.parameter());
    }
}
