package org.plumbline.bi.metric;

import static org.plumbline.metricsql.MetricFields.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.metric.Narrowing.Condition;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.ValueTitles;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads the filters that a request adds to a metric. Communities are not among them: they narrow the scope. */
@ApplicationScoped
public class NarrowingParameters {

    public static final String SERVICE = "platformDetail";
    public static final String LANGUAGE = "language";

    private static final String SERVICE_COLUMN = "platform_detail";

    /**
     * The services of the built-in classification. Services in the caller's facts are valid too, because operators can
     * add classification rules.
     */
    private static final Set<String> BUILT_IN = ValueTitles.of(
                    Datasets.SUBMISSION_FACTS.column(SERVICE_COLUMN).orElseThrow())
            .keySet();

    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    private final ScopedTransaction transaction;

    NarrowingParameters(ScopedTransaction transaction) {
        this.transaction = transaction;
    }

    public Narrowing read(QueryParameters query, Scope scope) {
        var conditions = Stream.of(
                new Condition(
                        SERVICE,
                        SERVICE_COLUMN,
                        services(query, query.strings(SERVICE, SharedParameters.MOST_VALUES), scope)),
                new Condition(LANGUAGE, LANGUAGE, languages(query)));
        return new Narrowing(
                conditions.filter(condition -> !condition.values().isEmpty()).toList());
    }

    private static List<String> languages(QueryParameters query) {
        var languages = query.strings(LANGUAGE, SharedParameters.MOST_VALUES);
        languages.stream()
                .filter(code -> !CODE.matcher(code).matches())
                .forEach(_ -> query.refuse(LANGUAGE, "is not a two-letter lower-case code such as 'en'"));
        return languages;
    }

    /** Returns the services, and refuses unknown names. */
    public List<String> services(QueryParameters query, List<String> services, Scope scope) {
        var known = new TreeSet<>(BUILT_IN);
        if (!known.containsAll(services)) {
            known.addAll(inFacts(scope));
        }
        services.stream()
                .filter(service -> !known.contains(service))
                .forEach(service -> query.refuse(
                        SERVICE,
                        "is not a known service: '%s'%s"
                                .formatted(service, NearestNames.hintOrAll(service, known, "known are"))));
        return services;
    }

    private Set<String> inFacts(Scope scope) {
        var service = column(SERVICE_COLUMN, String.class);
        return transaction.read(scope, database -> database.selectDistinct(service)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS))
                .fetchSet(service));
    }
}
