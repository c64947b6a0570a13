package org.plumbline.migrator.readmodel;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.plumbline.migrator.run.RunView;
import org.plumbline.service.security.Roles;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read models", description = "Published content and its freshness")
@RolesAllowed(Roles.SUPERADMIN)
public class ReadModelResource {

    private final ReadModels readModels;
    private final RefreshService refreshes;
    private final Backfill backfill;
    private final SecurityIdentity caller;

    ReadModelResource(ReadModels readModels, RefreshService refreshes, Backfill backfill, SecurityIdentity caller) {
        this.readModels = readModels;
        this.refreshes = refreshes;
        this.backfill = backfill;
        this.caller = caller;
    }

    @GET
    @Path("v1/read-models")
    @Operation(operationId = "listReadModels", summary = "List the read models and their state")
    public List<ReadModelView> list() {
        return readModels.all();
    }

    @POST
    @Path("admin/refresh-materialized-views")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "refreshReadModels",
            summary = "Refresh and publish now",
            description = "Starts a delta run that compares every fact, checks and publishes, in the background.")
    @APIResponse(
            responseCode = "202",
            description = "The runs that were started",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RunView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "A pipeline is running, or a dataset is being published or refreshed; tells by whom and since when")
    public List<RunView> refresh(RefreshRequest request) throws SQLException {
        var dataset = request == null ? null : request.dataset();
        return refreshes.refresh(dataset, caller.getPrincipal().getName());
    }

    @POST
    @Path("v1/aggregates/backfill")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "backfillAggregates",
            summary = "Recount the rollups of some days",
            description = "Recounts days in UTC from the published facts; responds when done.")
    @APIResponseSchema(value = BackfillView.class, responseDescription = "The recounted days")
    @APIResponse(
            responseCode = "409",
            description = "A dataset is being published or refreshed; tells by whom and since when")
    public BackfillView rebuild(@Valid @NotNull BackfillRequest request) throws SQLException {
        return backfill.rebuild(request, caller.getPrincipal().getName());
    }
}
