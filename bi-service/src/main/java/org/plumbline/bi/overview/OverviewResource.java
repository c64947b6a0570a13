package org.plumbline.bi.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Communities;
import org.plumbline.service.security.Roles;

@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class OverviewResource {

    private static final String PLATFORM_DETAIL = NarrowingParameters.SERVICE;
    private static final String COMPARE = "compare";
    private static final String SPLIT = "true";
    private static final String NO_SPLIT = "false";

    private final Answers answers;
    private final NarrowingParameters narrowings;
    private final CallerScope caller;
    private final Clock clock;

    OverviewResource(Answers answers, NarrowingParameters narrowings, CallerScope caller, Clock clock) {
        this.answers = answers;
        this.narrowings = narrowings;
        this.caller = caller;
        this.clock = clock;
    }

    enum ComparedWindow {
        PREVIOUS
    }

    @GET
    @Operation(
            operationId = "overview",
            summary = "Key figures of a window, and how they come about",
            description = "All numbers are of one publication and within the caller's scope. The window is half-open.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
    @Parameter(
            name = PLATFORM_DETAIL,
            in = ParameterIn.QUERY,
            description = "Names services (may repeat) to narrow every number to, reports included; or is `false`"
                    + " alone, to list platforms by their broad group only; `true` alone is the default",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = COMPARE,
            in = ParameterIn.QUERY,
            description = "`previous` adds to each figure its value in the window of the same length before",
            schema = @Schema(type = SchemaType.STRING, enumeration = "previous"))
    @APIResponseSchema(responseCode = "200", value = Overview.class, responseDescription = "The overview")
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Overview> read(UriInfo uri, HttpHeaders headers) {
        return answers.answer(question(uri, caller.scope()), headers);
    }

    private OverviewQuestion question(UriInfo uri, Scope scope) {
        return QueryParameters.inTwoSteps(uri, query -> {
            var window = WindowParameters.read(query, clock.instant());
            var communities = SharedParameters.communities(query);
            var platforms = query.strings(PLATFORM_DETAIL, SharedParameters.MOST_VALUES);
            var narrowing = services(query, platforms, scope);
            var compare = query.oneOf(COMPARE, ComparedWindow.class);
            return () -> new OverviewQuestion(
                    Communities.narrowed(scope, communities),
                    window.orElseThrow(),
                    narrowing,
                    !platforms.equals(List.of(NO_SPLIT)),
                    compare.isPresent());
        });
    }

    private List<String> services(QueryParameters query, List<String> platforms, Scope scope) {
        if (platforms.equals(List.of(SPLIT)) || platforms.equals(List.of(NO_SPLIT))) {
            return List.of();
        }
        if (platforms.contains(SPLIT) || platforms.contains(NO_SPLIT)) {
            query.refuse(PLATFORM_DETAIL, "names services, or is 'true' or 'false' alone");
            return List.of();
        }
        return narrowings.services(query, platforms, scope);
    }
}
