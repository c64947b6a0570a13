package org.plumbline.bi.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.ValueTitles;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/**
 * Reads the services to which a request narrows its numbers. Known are those of the built-in classification, and those that the caller can
 * see in the facts, since operators add classification rules of their own.
 */
@ApplicationScoped
public class ServiceParameter {

    public static final String NAME = "platformDetail";

    /** The column of facts that names the service. */
    public static final String COLUMN = "platform_detail";

    private static final Set<String> BUILT_IN = ValueTitles.of(
                    Datasets.SUBMISSION_FACTS.column(COLUMN).orElseThrow())
            .keySet();

    private final ScopedTransaction transaction;

    ServiceParameter(ScopedTransaction transaction) {
        this.transaction = transaction;
    }

    /** Reads the services; empty for all. */
    public List<String> read(QueryParameters query, Scope scope) {
        return known(query, query.strings(NAME, SharedParameters.MOST_VALUES), scope);
    }

    /** Returns the services, and refuses unknown names. */
    List<String> known(QueryParameters query, List<String> services, Scope scope) {
        var known = new TreeSet<>(BUILT_IN);
        if (!known.containsAll(services)) {
            known.addAll(inFacts(scope));
        }
        services.stream()
                .filter(service -> !known.contains(service))
                .forEach(service -> query.refuse(
                        NAME,
                        "names no known service: '%s'%s"
                                .formatted(service, NearestNames.hintOrAll(service, known, "known are"))));
        return services;
    }

    private Set<String> inFacts(Scope scope) {
        var service = field(name(COLUMN), String.class);
        return transaction.read(scope, database -> database.selectDistinct(service)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS))
                .fetchSet(service));
    }
}
