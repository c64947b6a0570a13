package org.plumbline.bi.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.caching.ConditionalResponse;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.RangeParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The dashboard's overview. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
@RunOnVirtualThread
public class OverviewResource {

    private final OverviewService overviews;
    private final OverviewParameters parameters;
    private final CallerScope caller;

    OverviewResource(OverviewService overviews, OverviewParameters parameters, CallerScope caller) {
        this.overviews = overviews;
        this.parameters = parameters;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "overview",
            summary = "Key figures of a window, and how they come about",
            description = "All numbers are of one publication and within the caller's scope. The window is half-open.")
    @Parameter(
            name = WindowParameters.FROM,
            in = ParameterIn.QUERY,
            description = WindowParameters.FROM_DESCRIPTION,
            example = "2026-10-22T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = WindowParameters.TO,
            in = ParameterIn.QUERY,
            description = WindowParameters.TO_DESCRIPTION,
            example = "2026-11-21",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = RangeParameter.NAME,
            in = ParameterIn.QUERY,
            description = RangeParameter.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING, pattern = RangeParameter.PATTERN))
    @Parameter(
            name = CommunityParameter.NAME,
            in = ParameterIn.QUERY,
            description = CommunityParameter.DESCRIPTION,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = OverviewParameters.PLATFORM_DETAIL,
            in = ParameterIn.QUERY,
            description = "Names services (may repeat) to narrow every number to, reports included; or is `false`"
                    + " alone, to list platforms by their broad group only; `true` alone is the default",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = OverviewParameters.COMPARE,
            in = ParameterIn.QUERY,
            description = "`previous` adds to each figure its value in the window of the same length before",
            schema = @Schema(type = SchemaType.STRING, enumeration = "previous"))
    @APIResponse(
            responseCode = "200",
            description = "The overview",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Overview.class)))
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Overview> read(UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        var request = parameters.read(uri, scope);
        return ConditionalResponse.of(overviews.answer(scope, request, ConditionalResponse.ifNoneMatch(headers)));
    }
}
