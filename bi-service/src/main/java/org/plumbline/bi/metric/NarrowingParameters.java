package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.bi.metric.Narrowing.Condition;
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.QueryParameters;

/** Reads the filters that a request adds to a metric. Communities are not among them: they narrow the scope. */
@ApplicationScoped
public class NarrowingParameters {

    public static final String LANGUAGE = "language";
    public static final String LANGUAGE_PATTERN = "[a-z]{2}";

    /** For the API's description. */
    public static final String LANGUAGE_DESCRIPTION = "Only these languages, by ISO 639-1 code; may repeat";

    // Every value is bound in every statement; no list of choices in the page is longer.
    private static final int MOST_LANGUAGES = 100;
    private static final Pattern CODE = Pattern.compile(LANGUAGE_PATTERN);

    private final ServiceParameter services;

    NarrowingParameters(ServiceParameter services) {
        this.services = services;
    }

    /**
     * Returns the filters.
     *
     * @param scope the caller's, which decides which services are known
     */
    public Narrowing read(QueryParameters query, Scope scope) {
        var conditions = Stream.of(
                new Condition(ServiceParameter.NAME, ServiceParameter.COLUMN, services.read(query, scope)),
                new Condition(LANGUAGE, LANGUAGE, languages(query)));
        return new Narrowing(
                conditions.filter(condition -> !condition.values().isEmpty()).toList());
    }

    private static List<String> languages(QueryParameters query) {
        var languages = query.strings(LANGUAGE, MOST_LANGUAGES);
        languages.stream()
                .filter(code -> !CODE.matcher(code).matches())
                .forEach(_ -> query.refuse(LANGUAGE, "is no code of two small letters, such as 'en'"));
        return languages;
    }
}
