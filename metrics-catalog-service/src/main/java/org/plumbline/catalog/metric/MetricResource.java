package org.plumbline.catalog.metric;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import org.plumbline.service.http.IfNoneMatch;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/** Reads the catalog. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics", description = "Definitions of numbers, by version")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class MetricResource {

    private final MetricCatalog catalog;
    private final MetricViews views;

    MetricResource(MetricCatalog catalog, MetricViews views) {
        this.catalog = catalog;
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "listMetrics",
            summary = "List metrics",
            description = "Shows each metric's published version, or its latest if none is published.")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Text in key, title or description, ignoring letter case",
            example = "rate",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dataset",
            in = ParameterIn.QUERY,
            description = "Only metrics of this dataset, including those computed from its metrics",
            example = "submission_facts",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only metrics whose listed version has this status",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "published", "deprecated"}))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "Page number, from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100000", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Metrics on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @APIResponseSchema(value = MetricVersion.Page.class, responseDescription = "The page", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    public RestResponse<MetricVersion.Page> list(UriInfo uri, HttpHeaders headers) {
        var query = MetricQuery.of(uri);
        var found = catalog.list(query);
        return IfNoneMatch.of(headers)
                .answer(
                        tag(query, found),
                        () -> new MetricVersion.Page(
                                views.versions(found.versions()),
                                query.paging().page(),
                                query.paging().size(),
                                found.total()));
    }

    @GET
    @Path("{key}")
    @Operation(
            operationId = "readMetric",
            summary = "Read a metric",
            description = "The published version, or the latest if none is published.")
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "The metric", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "404", description = "`metric-not-found`: there is no such metric")
    public RestResponse<MetricVersion> read(
            @Parameter(example = "removal_rate") @RestPath String key, UriInfo uri, HttpHeaders headers) {
        QueryParameters.none(uri);
        var version = catalog.read(key);
        return IfNoneMatch.of(headers).answer(version.tag(), () -> views.version(version));
    }

    @GET
    @Path("{key}/versions")
    @Operation(operationId = "listVersions", summary = "Read every version of a metric", description = "Latest first.")
    @APIResponseSchema(value = MetricVersion.All.class, responseDescription = "The versions", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "404", description = "`metric-not-found`: there is no such metric")
    public RestResponse<MetricVersion.All> versions(
            @Parameter(example = "removal_rate") @RestPath String key, UriInfo uri, HttpHeaders headers) {
        QueryParameters.none(uri);
        var versions = catalog.versions(key);
        return IfNoneMatch.of(headers)
                .answer(versions.getFirst().tag(), () -> new MetricVersion.All(views.versions(versions)));
    }

    @GET
    @Path("{key}/versions/{version}")
    @Operation(
            operationId = "readVersion",
            summary = "Read one version of a metric",
            description = "Its definition never changes once published.")
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "The version", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(
            responseCode = "404",
            description =
                    "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version of it")
    public RestResponse<MetricVersion> version(
            @Parameter(example = "removal_rate") @RestPath String key,
            @Parameter(example = "1") @RestPath int version,
            UriInfo uri,
            HttpHeaders headers) {
        QueryParameters.none(uri);
        var found = catalog.version(key, version);
        return IfNoneMatch.of(headers).answer(found.tag(), () -> views.version(found));
    }

    @GET
    @Path("{key}/history")
    @Operation(
            operationId = "readHistory",
            summary = "Read a metric's history",
            description = "Who did what, when and why; latest first.")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "Page number, from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100000", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Events on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @APIResponseSchema(value = MetricEvent.Page.class, responseDescription = "The page", responseCode = "200")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "404", description = "`metric-not-found`: there is no such metric")
    public RestResponse<MetricEvent.Page> history(
            @Parameter(example = "removal_rate") @RestPath String key, UriInfo uri, HttpHeaders headers) {
        var asked = QueryParameters.read(uri, Paging::of);
        var present = catalog.read(key);
        return IfNoneMatch.of(headers).answer(present.tag(), () -> catalog.history(key, asked.page(), asked.size()));
    }

    private static EntityTag tag(MetricQuery query, MetricRepository.Found found) {
        var versions = found.versions().stream()
                .map(version -> version.tag().getValue())
                .toList();
        return Tagged.of(List.of(query, found.total(), versions));
    }
}
