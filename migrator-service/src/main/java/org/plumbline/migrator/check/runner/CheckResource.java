package org.plumbline.migrator.check.runner;

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

@Path("/api/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "Checks that decide whether content is published")
@RolesAllowed(Roles.SUPERADMIN)
public class CheckResource {

    private final CheckJournal journal;
    private final Checks checks;
    private final Pipelines pipelines;

    CheckResource(CheckJournal journal, Checks checks, Pipelines pipelines) {
        this.journal = journal;
        this.checks = checks;
        this.pipelines = pipelines;
    }

    @GET
    @Operation(
            operationId = "listCheckResults",
            summary = "List a run's check results",
            description = "Default: the last run that reached its checks.")
    @Parameter(name = "runId", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
    public List<CheckView> list(@Context UriInfo uri) throws SQLException {
        return journal.of(QueryParameters.read(uri, query -> query.identifier("runId")));
    }

    @GET
    @Path("catalog")
    @Operation(
            operationId = "listChecks",
            summary = "List the checks",
            description = "In the order in which they run, with the pipelines that use them.")
    public List<KnownCheckView> catalog() {
        return checks.all().stream()
                .map(check -> KnownCheckView.of(check, pipelines.all()))
                .toList();
    }
}
