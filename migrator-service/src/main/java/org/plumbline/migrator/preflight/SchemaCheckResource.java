package org.plumbline.migrator.preflight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

@Path("/api/v1/schema-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines", description = "Definitions of migrations")
@RolesAllowed(Roles.SUPERADMIN)
public class SchemaCheckResource {

    private final Preflight preflight;
    private final Pipelines pipelines;

    SchemaCheckResource(Preflight preflight, Pipelines pipelines) {
        this.preflight = preflight;
        this.pipelines = pipelines;
    }

    @GET
    @Operation(
            operationId = "checkSchema",
            summary = "Check pipelines against the live databases",
            description =
                    "Checks every table, column and type in pipelines, read models and checks; suggests similar names"
                            + " for missing ones. Each run does the same before it loads anything.")
    @Parameter(
            name = "pipeline",
            in = ParameterIn.QUERY,
            description = "Only this pipeline. Default: every pipeline",
            schema = @Schema(type = SchemaType.STRING))
    public SchemaCheckView check(@Context UriInfo uri) throws SQLException {
        var asked = QueryParameters.read(uri, pipelines::asked);
        return preflight.check(asked.map(List::of).orElseGet(pipelines::all));
    }
}
