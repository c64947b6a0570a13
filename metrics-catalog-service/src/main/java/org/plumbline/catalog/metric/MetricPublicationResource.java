package org.plumbline.catalog.metric;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Moves versions: a draft to the published one, the published one to a deprecated one. */
@Path("/api/v1/metrics/{key}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class MetricPublicationResource {

    private final MetricPublisher publisher;
    private final MetricViews views;
    private final CallerScope caller;

    MetricPublicationResource(MetricPublisher publisher, MetricViews views, CallerScope caller) {
        this.publisher = publisher;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("publish")
    @Operation(
            operationId = "publishVersion",
            summary = "Publish a draft",
            description =
                    "It is what the metric means from now on, and never changes any more. What was published before"
                            + " is deprecated, and stays readable and runnable.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Published", responseCode = "200")
    @APIResponse(
            responseCode = "403",
            description = "`forbidden`: this account may not do this; `four-eyes`: not who wrote the draft")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version")
    @APIResponse(
            responseCode = "409",
            description = "`metric-version-published`, `metric-version-deprecated`: it is no draft;"
                    + " `definition-outdated`: it does not fit the datasets of today; `metric-built-in`: the suite's own"
                    + " follow its releases")
    @APIResponse(responseCode = "412", description = "`stale`: the metric has changed since it was read")
    @APIResponse(responseCode = "413", description = "`too-large`: the body is")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is no JSON")
    public RestResponse<MetricVersion> publish(
            @Parameter(example = Examples.KEY) @RestPath String key,
            @Parameter(example = "1") @RestPath int version,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        QueryParameters.none(uri);
        var change = new Change(caller.name(), Precondition.of(headers));
        return tagged(publisher.publish(key, version, Reason.read(body), change));
    }

    @POST
    @Path("deprecate")
    @Operation(
            operationId = "deprecateVersion",
            summary = "Deprecate the published version",
            description = "It stays readable and runnable for who names its number.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Deprecated", responseCode = "200")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version")
    @APIResponse(
            responseCode = "409",
            description =
                    "`metric-version-not-published`: it is not the published one; `metric-built-in`: the suite's own"
                            + " follow its releases")
    @APIResponse(responseCode = "412", description = "`stale`: the metric has changed since it was read")
    @APIResponse(responseCode = "413", description = "`too-large`: the body is")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is no JSON")
    public RestResponse<MetricVersion> deprecate(
            @Parameter(example = Examples.KEY) @RestPath String key,
            @Parameter(example = "1") @RestPath int version,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        QueryParameters.none(uri);
        var change = new Change(caller.name(), Precondition.of(headers));
        return tagged(publisher.deprecate(key, version, Reason.read(body), change));
    }

    private RestResponse<MetricVersion> tagged(StoredVersion version) {
        return RestResponse.ResponseBuilder.ok(views.version(version))
                .tag(version.tag())
                .build();
    }
}
