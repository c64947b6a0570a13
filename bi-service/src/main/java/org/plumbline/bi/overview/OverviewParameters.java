package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.bi.window.CommunityParameter;
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
     * @param scope the caller's, which decides which services are known
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not
     */
    OverviewQuestion read(UriInfo uri, Scope scope) {
        return QueryParameters.<Supplier<OverviewQuestion>>read(uri, query -> {
                    var window = WindowParameters.read(query, clock.instant());
                    var communities = CommunityParameter.read(query);
                    var platforms = platforms(query, scope);
                    var compare = query.oneOf(COMPARE, Comparison.class);
                    return () -> new OverviewQuestion(
                            Communities.narrowed(scope, communities),
                            window.orElseThrow(),
                            platforms.services(),
                            platforms.split(),
                            compare.isPresent());
                })
                .get();
    }

    private record Platforms(List<String> services, boolean split) {}

    private Platforms platforms(QueryParameters query, Scope scope) {
        var values = query.strings(PLATFORM_DETAIL, ServiceParameter.MOST_VALUES);
        if (values.equals(List.of(SPLIT)) || values.equals(List.of(NO_SPLIT))) {
            return new Platforms(List.of(), values.contains(SPLIT));
        }
        if (values.contains(SPLIT) || values.contains(NO_SPLIT)) {
            query.refuse(PLATFORM_DETAIL, "names services, or is 'true' or 'false' alone");
        } else {
            services.known(query, values, scope);
        }
        return new Platforms(values, true);
    }
}
