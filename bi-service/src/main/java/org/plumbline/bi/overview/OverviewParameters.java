package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads an {@link OverviewRequest} from query parameters, and refuses all that is wrong with them at once. */
@ApplicationScoped
class OverviewParameters {

    static final String PLATFORM_DETAIL = "platformDetail";
    static final String COMPARE = "compare";

    private static final String SPLIT = "true";
    private static final String NO_SPLIT = "false";

    // Each value is bound in every statement, and no list of choices is longer.
    private static final int MOST_SERVICES = 100;

    private final Clock clock;
    private final KnownServices knownServices;

    OverviewParameters(Clock clock, KnownServices knownServices) {
        this.clock = clock;
        this.knownServices = knownServices;
    }

    /** What the request's numbers may be compared with. */
    enum Comparison {
        PREVIOUS
    }

    /**
     * The request.
     *
     * @param scope the caller's, which decides which services are known
     */
    OverviewRequest read(UriInfo uri, Scope scope) {
        record Draft(
                Optional<Window> window, List<String> communities, Platforms platforms, Optional<Comparison> compare) {}
        var draft = QueryParameters.read(
                uri,
                query -> new Draft(
                        WindowParameters.read(query, clock.instant()),
                        CommunityParameter.read(query),
                        platforms(query, scope),
                        query.oneOf(COMPARE, Comparison.class)));
        return new OverviewRequest(
                draft.window().orElseThrow(),
                draft.communities(),
                draft.platforms().services(),
                draft.platforms().split(),
                draft.compare().isPresent());
    }

    private record Platforms(List<String> services, boolean split) {}

    private Platforms platforms(QueryParameters query, Scope scope) {
        var values = query.strings(PLATFORM_DETAIL, MOST_SERVICES);
        if (values.equals(List.of(SPLIT)) || values.equals(List.of(NO_SPLIT))) {
            return new Platforms(List.of(), values.contains(SPLIT));
        }
        if (values.contains(SPLIT) || values.contains(NO_SPLIT)) {
            query.refuse(PLATFORM_DETAIL, "names services, or is 'true' or 'false' alone");
        } else {
            refuseUnknown(query, values, scope);
        }
        return new Platforms(values, true);
    }

    private void refuseUnknown(QueryParameters query, List<String> services, Scope scope) {
        var known = knownServices.knownBeside(services, scope);
        services.stream()
                .filter(service -> !known.contains(service))
                .forEach(service -> query.refuse(
                        PLATFORM_DETAIL,
                        "names no known service: '%s'%s"
                                .formatted(service, NearestNames.hintOrAll(service, known, "known are"))));
    }
}
