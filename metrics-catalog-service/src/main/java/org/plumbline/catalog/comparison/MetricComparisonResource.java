package org.plumbline.catalog.comparison;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.catalog.metric.MetricCatalog;
import org.plumbline.catalog.openapi.Examples;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.http.IfNoneMatch;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/** Compares definitions and values of a metric's versions. */
@Path("/api/v1/metrics/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class MetricComparisonResource {

    private final MetricCatalog catalog;
    private final ImpactAnalysis analysis;

    MetricComparisonResource(MetricCatalog catalog, ImpactAnalysis analysis) {
        this.catalog = catalog;
        this.analysis = analysis;
    }

    @GET
    @Path("diff")
    @Operation(
            operationId = "compareVersions",
            summary = "Compare two versions",
            description =
                    "Compares the definitions field by field. The order of a list is ignored if it has no meaning.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "The number of a version",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "The number of the version to compare with",
            example = "2",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @APIResponseSchema(value = MetricDiff.class, responseDescription = "What changed", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "404", description = Examples.NO_SUCH_VERSION)
    public RestResponse<MetricDiff> diff(
            @Parameter(example = Examples.KEY) @RestPath String key, UriInfo uri, HttpHeaders headers) {
        record Versions(int from, int to) {}
        var asked = QueryParameters.read(uri, query -> new Versions(required(query, "from"), required(query, "to")));
        var from = catalog.version(key, asked.from());
        var to = catalog.version(key, asked.to());
        return IfNoneMatch.of(headers)
                .answer(
                        to.tag(),
                        () -> new MetricDiff(to.key(), from.version(), to.version(), TreeDiff.between(from, to)));
    }

    @GET
    @Path("impact")
    @Operation(
            operationId = "readImpact",
            summary = "Get the impact of publishing a version",
            description =
                    "The values of the published version and of this one over the last thirty days, in total and by"
                            + " platform, from the same publication; the differences of their definitions; breaking"
                            + " changes. bi-service computes the values within the caller's scope; drafts for"
                            + " superadmins only.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            required = true,
            description = "The number of a version, a draft or not",
            example = "2",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"))
    @APIResponseSchema(value = MetricImpact.class, responseDescription = "The impact", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(
            responseCode = "403",
            description = "`forbidden`, `metric-draft`, `dataset-out-of-scope`: this account must not see the values")
    @APIResponse(responseCode = "404", description = Examples.NO_SUCH_VERSION)
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: a version no longer fits the datasets;"
                    + " `metric-spans-publications`, `metric-not-computable`: bi-service cannot compute it;"
                    + " `publication-changed`: new content was published twice meanwhile")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests`: bi-service is running too many queries; `Retry-After` says when to"
                    + " retry")
    @APIResponse(
            responseCode = "503",
            description =
                    "`bi-unavailable`: bi-service is down or slow; `catalog-unavailable`: it cannot reach this service;"
                            + " `database-unavailable`, `oidc-unavailable`: another required service is down")
    @APIResponse(responseCode = "504", description = "`query-timeout`: the statement timeout cancelled a query")
    public RestResponse<MetricImpact> impact(
            @Parameter(example = Examples.KEY) @RestPath String key, UriInfo uri, HttpHeaders headers) {
        var version = QueryParameters.read(uri, query -> required(query, "version"));
        var found = analysis.of(key, version, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return IfNoneMatch.of(headers).answer(found.tag(), found::impact);
    }

    /** A required version number. */
    private static int required(QueryParameters query, String name) {
        var number = query.integer(name, 0, 1, MetricReference.LARGEST_VERSION);
        if (number == 0 && query.string(name).isEmpty()) {
            query.refuse(name, "is missing; it must be a version number");
        }
        return number;
    }
}
