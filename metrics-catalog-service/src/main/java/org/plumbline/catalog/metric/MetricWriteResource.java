package org.plumbline.catalog.metric;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.plumbline.catalog.openapi.Examples;
import org.plumbline.service.document.Documents;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/**
 * Writes drafts, publishes and deprecates versions. Bodies are bytes because the strict reader parses them, not
 * Jackson's binding.
 */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
@RolesAllowed(Roles.SUPERADMIN)
@APIResponse(responseCode = "413", description = "`too-large`: the body is too large")
@APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is not JSON")
public class MetricWriteResource {

    private final MetricEditor editor;
    private final MetricPublisher publisher;
    private final MetricViews views;
    private final SecurityIdentity caller;

    MetricWriteResource(MetricEditor editor, MetricPublisher publisher, MetricViews views, SecurityIdentity caller) {
        this.editor = editor;
        this.publisher = publisher;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "defineMetric",
            summary = "Define a metric",
            description = "Creates version 1 as a draft. Violations are reported field by field.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DefinitionDocument.class),
                            examples = {
                                @ExampleObject(name = "simple", value = Examples.SIMPLE),
                                @ExampleObject(name = "derived", value = Examples.DERIVED),
                                @ExampleObject(name = "cumulative", value = Examples.CUMULATIVE),
                                @ExampleObject(name = "comparison", value = Examples.COMPARISON)
                            }))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Defined", responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description = "`metric-key-taken`: a metric with this key exists, ignoring letter case")
    public RestResponse<MetricVersion> create(byte[] body, UriInfo uri) {
        QueryParameters.none(uri);
        return created(editor.create(Documents.json(body), caller.getPrincipal().getName()), uri);
    }

    @POST
    @Path("{key}/versions")
    @Operation(
            operationId = "draftVersion",
            summary = "Draft another version of a metric",
            description = "It does not inherit from earlier versions.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DefinitionDocument.class),
                            examples = @ExampleObject(name = "ratio", value = Examples.RATIO)))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Drafted", responseCode = "201")
    @APIResponse(responseCode = "404", description = "`metric-not-found`: there is no such metric")
    @APIResponse(responseCode = "409", description = "`metric-built-in`: the suite's own follow its releases")
    @APIResponse(responseCode = "412", description = "`stale`: the metric has changed since it was read")
    public RestResponse<MetricVersion> revise(
            @Parameter(example = Examples.KEY) @RestPath String key, byte[] body, UriInfo uri, HttpHeaders headers) {
        var change = change(uri, headers);
        return created(editor.revise(key, Documents.json(body), change), uri);
    }

    @POST
    @Path("validate")
    @RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
    @Operation(
            operationId = "validateDefinition",
            summary = "Check a definition",
            description = "Checks it against the datasets and the metrics it uses, without storing it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DefinitionDocument.class),
                            examples = {
                                @ExampleObject(name = "simple", value = Examples.SIMPLE),
                                @ExampleObject(name = "ratio", value = Examples.RATIO),
                                @ExampleObject(name = "derived", value = Examples.DERIVED),
                                @ExampleObject(name = "cumulative", value = Examples.CUMULATIVE),
                                @ExampleObject(name = "comparison", value = Examples.COMPARISON)
                            }))
    @APIResponseSchema(
            value = DefinitionDocument.class,
            responseDescription = "The definition is valid; its stored form",
            responseCode = "200")
    public DefinitionDocument validate(byte[] body, UriInfo uri) {
        QueryParameters.none(uri);
        return editor.validate(Documents.json(body));
    }

    @POST
    @Path("{key}/versions/{version}/publish")
    @Operation(
            operationId = "publishVersion",
            summary = "Publish a draft",
            description =
                    "The version becomes the metric's meaning and never changes again. The previous published version"
                            + " is deprecated, but can still be read and computed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Published", responseCode = "200")
    @APIResponse(
            responseCode = "403",
            description = "`forbidden`: this account may not do this; `four-eyes`: the author must not publish")
    @APIResponse(responseCode = "404", description = Examples.NO_SUCH_VERSION)
    @APIResponse(
            responseCode = "409",
            description = "`metric-version-published`, `metric-version-deprecated`: it is not a draft;"
                    + " `definition-outdated`: it no longer fits the datasets; `metric-built-in`: the suite's own"
                    + " follow its releases")
    @APIResponse(responseCode = "412", description = "`stale`: the metric has changed since it was read")
    public RestResponse<MetricVersion> publish(
            @Parameter(example = Examples.KEY) @RestPath String key,
            @Parameter(example = "1") @RestPath int version,
            byte[] body,
            UriInfo uri,
            HttpHeaders headers) {
        var change = change(uri, headers);
        return answer(Response.Status.OK, publisher.publish(key, version, Reason.read(body), change))
                .build();
    }

    @POST
    @Path("{key}/versions/{version}/deprecate")
    @Operation(
            operationId = "deprecateVersion",
            summary = "Deprecate the published version",
            description = "It can still be read and computed by number.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponseSchema(value = MetricVersion.class, responseDescription = "Deprecated", responseCode = "200")
    @APIResponse(responseCode = "404", description = Examples.NO_SUCH_VERSION)
    @APIResponse(
            responseCode = "409",
            description =
                    "`metric-version-not-published`: it is not the published one; `metric-built-in`: the suite's own"
                            + " follow its releases")
    @APIResponse(responseCode = "412", description = "`stale`: the metric has changed since it was read")
    public RestResponse<MetricVersion> deprecate(
            @Parameter(example = Examples.KEY) @RestPath String key,
            @Parameter(example = "1") @RestPath int version,
            byte[] body,
            UriInfo uri,
            HttpHeaders headers) {
        var change = change(uri, headers);
        return answer(Response.Status.OK, publisher.deprecate(key, version, Reason.read(body), change))
                .build();
    }

    private Change change(UriInfo uri, HttpHeaders headers) {
        QueryParameters.none(uri);
        return new Change(caller.getPrincipal().getName(), Precondition.of(headers));
    }

    private RestResponse<MetricVersion> created(StoredVersion draft, UriInfo uri) {
        var address = uri.getBaseUriBuilder()
                .path("api/v1/metrics/{key}/versions/{version}")
                .build(draft.key(), draft.version());
        return answer(Response.Status.CREATED, draft).location(address).build();
    }

    private RestResponse.ResponseBuilder<MetricVersion> answer(Response.Status status, StoredVersion version) {
        return RestResponse.ResponseBuilder.create(status, views.version(version))
                .tag(version.tag());
    }
}
