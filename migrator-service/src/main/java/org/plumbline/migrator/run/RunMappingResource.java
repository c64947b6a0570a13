package org.plumbline.migrator.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.migrator.check.profile.MappingJournal;
import org.plumbline.migrator.check.profile.MappingView;
import org.plumbline.service.security.Roles;

@Path("/api/v1/runs/{id}/mapping")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class RunMappingResource {

    private final RunService runs;
    private final MappingJournal mappings;

    RunMappingResource(RunService runs, MappingJournal mappings) {
        this.runs = runs;
        this.mappings = mappings;
    }

    @GET
    @Operation(
            operationId = "readRunMapping",
            summary = "What a run saw in every mapped column, on both sides",
            description =
                    "NULLs, distinct values, the smallest, the largest and the most frequent ones, of the kept legacy"
                            + " rows and of the target, and which values are lost between them. Runs that look at everything look;"
                            + " of others, 'reason' says why there is nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The columns, or why there are none",
            content = @Content(schema = @Schema(implementation = MappingView.class)))
    @APIResponse(responseCode = "404", description = "No such run")
    public MappingView read(@RestPath long id) throws SQLException {
        return mappings.of(runs.find(id).id());
    }
}
