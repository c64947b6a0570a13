package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.bi.metric.Narrowing.Condition;
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.QueryParameters;

/** Reads the filters that a request adds to a metric. Communities are not among them: they narrow the scope. */
@ApplicationScoped
public class NarrowingParameters {

    public static final String LANGUAGE = "language";

    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    private final ServiceParameter services;

    NarrowingParameters(ServiceParameter services) {
        this.services = services;
    }

    public Narrowing read(QueryParameters query, Scope scope) {
        var conditions = Stream.of(
                new Condition(ServiceParameter.NAME, ServiceParameter.COLUMN, services.read(query, scope)),
                new Condition(LANGUAGE, LANGUAGE, languages(query)));
        return new Narrowing(
                conditions.filter(condition -> !condition.values().isEmpty()).toList());
    }

    private static List<String> languages(QueryParameters query) {
        var languages = query.strings(LANGUAGE, SharedParameters.MOST_VALUES);
        languages.stream()
                .filter(code -> !CODE.matcher(code).matches())
                .forEach(_ -> query.refuse(LANGUAGE, "is no code of two small letters, such as 'en'"));
        return languages;
    }
}
