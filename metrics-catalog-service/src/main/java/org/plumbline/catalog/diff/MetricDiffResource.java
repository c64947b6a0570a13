package org.plumbline.catalog.diff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.plumbline.catalog.metric.MetricCatalog;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.catalog.metric.Tagged;
import org.plumbline.catalog.metric.VersionParameter;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/** Compares versions. */
@Path("/api/v1/metrics/{key}/diff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
@RunOnVirtualThread
public class MetricDiffResource {

    private final MetricCatalog catalog;
    private final VersionComparison comparison;

    MetricDiffResource(MetricCatalog catalog, VersionComparison comparison) {
        this.catalog = catalog;
        this.comparison = comparison;
    }

    @GET
    @Operation(
            operationId = "compareVersions",
            summary = "Read what changed between two versions",
            description =
                    "Field by field, in the names of the definition. Entries of a list whose order says nothing are the"
                            + " same wherever they stand.")
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
    @APIResponse(responseCode = "304", description = "It is as the `If-None-Match` of the request knows it")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version")
    public RestResponse<MetricDiff> diff(
            @Parameter(example = Examples.KEY) @RestPath String key, UriInfo uri, Request request) {
        record Versions(int from, int to) {}
        var asked = QueryParameters.read(
                uri,
                query ->
                        new Versions(VersionParameter.required(query, "from"), VersionParameter.required(query, "to")));
        var from = catalog.version(key, asked.from());
        var to = catalog.version(key, asked.to());
        return Tagged.answer(request, () -> diff(from, to), to.tag());
    }

    private MetricDiff diff(StoredVersion from, StoredVersion to) {
        return new MetricDiff(to.key(), from.version(), to.version(), comparison.changes(from, to));
    }
}
