package org.plumbline.bi.explain;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Why a key figure, or a metric of the catalog, has the value that it has. */
@Path("/api/v1/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
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
            summary = "Why a KPI, or a metric of the catalog, has the value that it has",
            description =
                    "Its definition, what each branch of the takedown rule makes of it, the run and the checks that it"
                            + " was published by, what the legacy database says, and some of the rows behind it. Of a metric that"
                            + " is made of others, these with their values: each can be explained in turn, by its version and"
                            + " its window.")
    @Parameter(
            name = "kpi",
            in = ParameterIn.PATH,
            description = "A KPI's name in the overview, or a metric's key in the catalog. Where it is both, the KPI is"
                    + " meant, unless there is a `version`",
            example = "removedPosts",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = SharedParameters.VERSION,
            in = ParameterIn.QUERY,
            description = "Of a metric of the catalog only. " + SharedParameters.VERSION_DESCRIPTION)
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
    @Parameter(name = ServiceParameter.NAME, in = ParameterIn.QUERY)
    @Parameter(name = NarrowingParameters.LANGUAGE, in = ParameterIn.QUERY)
    @Parameter(
            name = SharedParameters.TIMEZONE,
            in = ParameterIn.QUERY,
            description = "Of a metric of the catalog only. " + SharedParameters.TIMEZONE_DESCRIPTION)
    @APIResponseSchema(responseCode = "200", value = Explanation.class, responseDescription = "The explanation")
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(
            responseCode = "403",
            description = "`community-out-of-scope`, `dataset-out-of-scope`, `metric-draft`: the account may not")
    @APIResponse(
            responseCode = "404",
            description = "`kpi-not-found`: there is no such KPI and no such metric; `metric-version-not-found`,"
                    + " `metric-not-published`")
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: the metric's definition does not fit the datasets any more;"
                    + " `metric-spans-publications`: its parts are of datasets that are published apart")
    @APIResponse(
            responseCode = "429",
            description =
                    "`too-many-requests`: as many queries are under way as may be; `Retry-After` says when to ask again")
    @APIResponse(
            responseCode = "503",
            description = "`catalog-unavailable`: the catalog is down and the metric's definition not known yet;"
                    + " `database-unavailable`, `oidc-unavailable`: another part that the answer needs is down")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Explanation> explain(
            @RestPath String kpi, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext routing) {
        var question = parameters.read(kpi, uri, caller.scope(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        // A metric of the catalog may be heavy.
        return question.kpi().isPresent()
                ? answers.answer(question, headers)
                : answers.answerGuarded(question, headers, Caller.of(routing));
    }
}
