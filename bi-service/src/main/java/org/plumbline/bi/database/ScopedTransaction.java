package org.plumbline.bi.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.LeadingQuery.Asked;
import org.plumbline.model.scope.Scope;

/**
 * The way to the database: one snapshot, read only, limited in time, and filtered by the database itself to the rows of a scope,
 * whatever the query forgets.
 *
 * <p>A replica answers if there is one that shows at least what the primary shows, otherwise the primary. Short questions go to the
 * primary first: they cost it no more than asking which version it has. Composed queries take {@link GuardedTransaction}.
 */
@Singleton
public class ScopedTransaction {

    private final ScopedPool main;
    private final Optional<ScopedPool> readers;
    private final Primary primary;

    @Inject
    ScopedTransaction(
            AgroalDataSource main,
            @DataSource("readers") InjectableInstance<AgroalDataSource> readers,
            Primary primary,
            BiSettings settings) {
        this(main, readers, ScopedPool.Opening.SCOPED, primary, settings);
    }

    /** @param readers not active if no replicas are configured */
    ScopedTransaction(
            AgroalDataSource main,
            InjectableInstance<AgroalDataSource> readers,
            ScopedPool.Opening opening,
            Primary primary,
            BiSettings settings) {
        Function<AgroalDataSource, ScopedPool> scoped =
                pool -> new ScopedPool(pool, opening, settings.statementTimeout());
        this.main = scoped.apply(main);
        this.readers = readers.listActive().stream().findFirst().map(scoped);
        this.primary = primary;
    }

    /**
     * Returns what {@code queries} makes of the rows that {@code scope} may see. All statements see one snapshot.
     *
     * @throws DataAccessException if the database cannot be reached, ends a statement at its time limit, or refuses it; the
     *     {@link java.sql.SQLException} is its cause
     */
    public <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return readers.isEmpty()
                ? main.read(scope, queries)
                : orFromReader(pool -> pool.read(scope, queries), _ -> true);
    }

    /** Likewise, with a first query that travels with the statements that open the transaction. */
    public <A, T> T read(Scope scope, Asked<A> first, BiFunction<A, DSLContext, T> queries) {
        return read(scope, Optional.empty(), first, queries, true);
    }

    /** Returns the answer to a single query, in one round trip. */
    public <A> A ask(Scope scope, Asked<A> query) {
        return readers.isEmpty()
                ? main.ask(scope, query)
                : orFromReader(
                        pool -> pool.ask(scope, query),
                        answer -> query.version().applyAsLong(answer) >= primary.floor(query.parameter()));
    }

    /** @param isRepeatable whether the queries may run once more if a replica is lost on the way */
    <A, T> T read(
            Scope scope,
            Optional<Caller> caller,
            Asked<A> first,
            BiFunction<A, DSLContext, T> queries,
            boolean isRepeatable) {
        return readers.flatMap(reader -> fromReader(reader, scope, caller, first, queries, isRepeatable))
                .orElseGet(() -> main.read(scope, caller, first, queries));
    }

    private <A, T> Optional<T> fromReader(
            ScopedPool reader,
            Scope scope,
            Optional<Caller> caller,
            Asked<A> first,
            BiFunction<A, DSLContext, T> queries,
            boolean isRepeatable) {
        var floor = primary.floor(first.parameter());
        var begun = new AtomicBoolean();
        try {
            return reader.read(scope, caller, first, (answer, database) -> {
                var version = first.version().applyAsLong(answer);
                if (version < floor) {
                    return Optional.empty();
                }
                primary.noteShown(first.parameter(), version);
                begun.set(true);
                return Optional.of(queries.apply(answer, database));
            });
        } catch (DataAccessException e) {
            if (Outage.isOfReader(e) && (isRepeatable || !begun.get())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private <T> T orFromReader(Function<ScopedPool, T> ask, Predicate<T> isCurrent) {
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
        // A replica that is behind what somebody was shown does not answer: the caller is told that the primary is
        // away.
        return isCurrent.test(answer) ? answer : ask.apply(main);
    }
}
