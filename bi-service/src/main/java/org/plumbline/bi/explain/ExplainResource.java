package org.plumbline.bi.explain;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.caching.Answers;
import org.plumbline.bi.caching.ConditionalResponse;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Why a key figure has the value that it has. */
@Path("/api/v1/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
@RunOnVirtualThread
public class ExplainResource {

    private final Answers answers;
    private final ExplainParameters parameters;
    private final CallerScope caller;

    ExplainResource(Answers answers, ExplainParameters parameters, CallerScope caller) {
        this.answers = answers;
        this.parameters = parameters;
        this.caller = caller;
    }

    @GET
    @Path("/{kpi}")
    @Operation(
            operationId = "explain",
            summary = "Why a KPI has the value that it has",
            description =
                    "Its definition, what each branch of the takedown rule makes of it, the run and the checks that it"
                            + " was published by, what the legacy database says, and some of the rows behind it")
    @Parameter(
            name = "kpi",
            in = ParameterIn.PATH,
            description = "Its name in the overview",
            example = "removedPosts",
            schema = @Schema(type = SchemaType.STRING))
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
            name = CommunityParameter.NAME,
            in = ParameterIn.QUERY,
            description = CommunityParameter.DESCRIPTION,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Explanation.class)))
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(responseCode = "404", description = "There is no such KPI")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Explanation> explain(@RestPath String kpi, UriInfo uri, HttpHeaders headers) {
        var question = parameters.read(kpi, uri, caller.scope());
        return ConditionalResponse.of(answers.answer(question, ConditionalResponse.ifNoneMatch(headers)));
    }
}
