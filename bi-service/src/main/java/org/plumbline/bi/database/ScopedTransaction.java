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
import org.plumbline.bi.database.LeadingQuery.Bound;
import org.plumbline.model.scope.Scope;

/**
 * Access to the database: one read-only snapshot with a time limit. The database itself filters to the rows of a scope,
 * even if the query does not.
 *
 * <p>A replica answers if it is as current as the primary, otherwise the primary does. Short questions go to the
 * primary first: they cost it no more than a query for its version. Composed queries use {@link GuardedTransaction}.
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
     * Runs {@code queries} on the rows that {@code scope} may see. All statements see one snapshot.
     *
     * @throws DataAccessException if the database is unreachable, cancels a statement at its time limit, or refuses it;
     *     the {@link java.sql.SQLException} is its cause
     */
    public <T> T read(Scope scope, Function<DSLContext, T> queries) {
        return readers.isEmpty()
                ? main.read(scope, queries)
                : orFromReader(pool -> pool.read(scope, queries), _ -> true);
    }

    /**
     * Like {@link #read(Scope, Function)}, with a first query that is sent along with the statements that open the
     * transaction.
     */
    public <A, T> T read(Scope scope, Bound<A> first, BiFunction<A, DSLContext, T> queries) {
        return read(scope, Optional.empty(), first, queries, true);
    }

    /** Returns the answer to a single query, in one round trip. */
    public <A> A ask(Scope scope, Bound<A> query) {
        if (readers.isEmpty()) {
            return main.ask(scope, query);
        }
        var dataset = query.parameter();
        var answer = orFromReader(
                pool -> pool.ask(scope, query), found -> query.version().applyAsLong(found) >= primary.floor(dataset));
        primary.noteShown(dataset, query.version().applyAsLong(answer));
        return answer;
    }

    /** @param isRepeatable whether the queries may run again if a replica is lost meanwhile */
    <A, T> T read(
            Scope scope,
            Optional<Caller> caller,
            Bound<A> first,
            BiFunction<A, DSLContext, T> queries,
            boolean isRepeatable) {
        return readers.flatMap(reader -> fromReader(reader, scope, caller, first, queries, isRepeatable))
                .orElseGet(() -> main.read(scope, caller, first, queries));
    }

    private <A, T> Optional<T> fromReader(
            ScopedPool reader,
            Scope scope,
            Optional<Caller> caller,
            Bound<A> first,
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
        // The replica is older than a version already shown, so report that the primary is unavailable.
        return isCurrent.test(answer) ? answer : ask.apply(main);
    }
}
