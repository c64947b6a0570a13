package org.plumbline.migrator.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.security.Roles;

@Path("/api/v1/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines", description = "Definitions of migrations")
@RolesAllowed(Roles.SUPERADMIN)
public class PipelineResource {

    static final String SCHEMA_JSON = "application/schema+json";

    private final Pipelines pipelines;

    PipelineResource(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @GET
    @Operation(operationId = "listPipelines", summary = "List the pipelines")
    public List<PipelineView> list() {
        return pipelines.all().stream().map(PipelineView::of).toList();
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "readPipeline", summary = "Get the definition of a pipeline")
    @APIResponseSchema(value = DefinitionView.class, responseCode = "200", responseDescription = "OK")
    @APIResponse(responseCode = "404", description = "There is no such pipeline")
    public DefinitionView definition(@Parameter(example = "moderation") @RestPath String name) {
        return pipelines.named(name).map(DefinitionView::of).orElseThrow(() -> notFound(name));
    }

    @GET
    @Path("/schema")
    @Produces(SCHEMA_JSON)
    @Operation(
            operationId = "readPipelineSchema",
            summary = "Get the JSON Schema of pipeline definitions",
            description = "A JSON Schema (draft 2020-12), for editors and validation.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public String schema() {
        return pipelines.schema();
    }

    private Failure notFound(String name) {
        var names = pipelines.all().stream().map(Pipeline::name).toList();
        return new Failure.NotFound(
                "pipeline-not-found", "There is no pipeline '%s'%s".formatted(name, NearestNames.hint(name, names)));
    }
}
