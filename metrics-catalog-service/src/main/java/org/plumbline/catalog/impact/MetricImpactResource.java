package org.plumbline.catalog.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import org.plumbline.catalog.metric.Examples;
import org.plumbline.catalog.metric.Tagged;
import org.plumbline.catalog.metric.VersionParameter;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/** What publishing a version would do to the numbers. */
@Path("/api/v1/metrics/{key}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
@RunOnVirtualThread
public class MetricImpactResource {

    private static final String VERSION = "version";

    private final ImpactAnalysis analysis;

    MetricImpactResource(ImpactAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Operation(
            operationId = "readImpact",
            summary = "Read what publishing a version would change",
            description =
                    "The value of the published version and of this one, side by side, over the last thirty days and by"
                            + " platform, both of the same publication; what differs in their definitions, and what breaks for"
                            + " whom. bi-service computes values, for the caller and within the caller's scope: drafts for"
                            + " superadmins only.")
    @Parameter(
            name = VERSION,
            in = ParameterIn.QUERY,
            required = true,
            description = "The number of a version, a draft or not",
            example = "2",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"))
    @APIResponseSchema(value = MetricImpact.class, responseDescription = "The impact", responseCode = "200")
    @APIResponse(responseCode = "304", description = "It is as the `If-None-Match` of the request knows it")
    @APIResponse(
            responseCode = "403",
            description = "`forbidden`, `metric-draft`, `dataset-out-of-scope`: this account may not see the values")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version")
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: a version does not fit the datasets of today;"
                    + " `metric-spans-publications`, `metric-not-computable`: bi-service does not compute it;"
                    + " `publication-changed`: new content was published meanwhile, twice")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests`: bi-service has as many queries under way as may be; `Retry-After` says"
                    + " when to ask again")
    @APIResponse(
            responseCode = "503",
            description =
                    "`bi-unavailable`: bi-service is down or slow; `catalog-unavailable`: it cannot reach this service;"
                            + " `database-unavailable`, `oidc-unavailable`: another part that the answer needs is down")
    @APIResponse(responseCode = "504", description = "`query-timeout`: the statement timeout ended a query")
    public RestResponse<MetricImpact> impact(
            @Parameter(example = Examples.KEY) @RestPath String key,
            UriInfo uri,
            @Context HttpHeaders headers,
            Request request) {
        var version = QueryParameters.read(uri, query -> VersionParameter.required(query, VERSION));
        var found = analysis.of(key, version, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return Tagged.answer(request, found::impact, found.tag());
    }
}
