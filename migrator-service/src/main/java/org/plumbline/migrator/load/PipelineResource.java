package org.plumbline.migrator.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.service.security.Roles;

@Path("/api/v1/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines", description = "What can be moved")
@RolesAllowed(Roles.SUPERADMIN)
public class PipelineResource {

    private final Pipelines pipelines;

    PipelineResource(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** A pipeline as the API shows it. */
    @Schema(name = "Pipeline")
    public record PipelineView(
            @Schema(required = true, examples = "moderation")
            String name,

            @Schema(required = true, description = "The legacy database it reads")
            String source,

            @Schema(required = true, description = "In the order in which they are moved", examples = "posts")
            List<String> entities) {

        static PipelineView of(Pipeline pipeline) {
            return new PipelineView(
                    pipeline.name(),
                    pipeline.source(),
                    pipeline.entities().stream().map(Entity::name).toList());
        }
    }

    @GET
    @Operation(summary = "List the pipelines")
    public List<PipelineView> list() {
        return pipelines.all().stream().map(PipelineView::of).toList();
    }
}
