package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads the services to which a request narrows its numbers. */
@ApplicationScoped
public class ServiceParameter {

    public static final String NAME = "platformDetail";

    /** The column of facts that names the service. */
    public static final String COLUMN = "platform_detail";

    /** For the API's description. */
    public static final String DESCRIPTION = "Only these services, such as `instagram`; may repeat";

    // Every value is bound in every statement; no list of choices in the page is longer.
    static final int MOST_VALUES = 100;

    private final KnownServices knownServices;

    ServiceParameter(KnownServices knownServices) {
        this.knownServices = knownServices;
    }

    /**
     * Reads the services; empty for all.
     *
     * @param scope the caller's, which decides which services are known
     */
    public List<String> read(QueryParameters query, Scope scope) {
        return known(query, query.strings(NAME, MOST_VALUES), scope);
    }

    /** Returns the services, and refuses unknown names. */
    List<String> known(QueryParameters query, List<String> services, Scope scope) {
        var known = knownServices.knownBeside(services, scope);
        services.stream()
                .filter(service -> !known.contains(service))
                .forEach(service -> query.refuse(
                        NAME,
                        "names no known service: '%s'%s"
                                .formatted(service, NearestNames.hintOrAll(service, known, "known are"))));
        return services;
    }
}
