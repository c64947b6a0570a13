package org.plumbline.bi.overview;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The dashboard's overview. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class OverviewResource {

    private final Answers answers;
    private final OverviewParameters parameters;
    private final CallerScope caller;

    OverviewResource(Answers answers, OverviewParameters parameters, CallerScope caller) {
        this.answers = answers;
        this.parameters = parameters;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "overview",
            summary = "Key figures of a window, and how they come about",
            description = "All numbers are of one publication and within the caller's scope. The window is half-open.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
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
    @APIResponseSchema(responseCode = "200", value = Overview.class, responseDescription = "The overview")
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Overview> read(UriInfo uri, HttpHeaders headers) {
        return answers.answer(parameters.read(uri, caller.scope()), headers);
    }
}
