package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Communities;

/** Reads an {@link OverviewQuestion} from query parameters, and refuses all that is wrong with them at once. */
@ApplicationScoped
class OverviewParameters {

    static final String PLATFORM_DETAIL = ServiceParameter.NAME;
    static final String COMPARE = "compare";

    private static final String SPLIT = "true";
    private static final String NO_SPLIT = "false";

    private final Clock clock;
    private final ServiceParameter services;

    OverviewParameters(Clock clock, ServiceParameter services) {
        this.clock = clock;
        this.services = services;
    }

    /** What the request's numbers may be compared with. */
    enum Comparison {
        PREVIOUS
    }

    /**
     * Reads the question.
     *
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not
     */
    OverviewQuestion read(UriInfo uri, Scope scope) {
        return QueryParameters.<Supplier<OverviewQuestion>>read(uri, query -> {
                    var window = WindowParameters.read(query, clock.instant());
                    var communities = SharedParameters.communities(query);
                    var platforms = query.strings(PLATFORM_DETAIL, SharedParameters.MOST_VALUES);
                    var narrowing = services(query, platforms, scope);
                    var compare = query.oneOf(COMPARE, Comparison.class);
                    return () -> new OverviewQuestion(
                            Communities.narrowed(scope, communities),
                            window.orElseThrow(),
                            narrowing,
                            !platforms.equals(List.of(NO_SPLIT)),
                            compare.isPresent());
                })
                .get();
    }

    private List<String> services(QueryParameters query, List<String> platforms, Scope scope) {
        if (platforms.equals(List.of(SPLIT)) || platforms.equals(List.of(NO_SPLIT))) {
            return List.of();
        }
        if (platforms.contains(SPLIT) || platforms.contains(NO_SPLIT)) {
            query.refuse(PLATFORM_DETAIL, "names services, or is 'true' or 'false' alone");
            return List.of();
        }
        return services.known(query, platforms, scope);
    }
}
