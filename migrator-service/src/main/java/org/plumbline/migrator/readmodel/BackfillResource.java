package org.plumbline.migrator.readmodel;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.service.security.Roles;

@Path("/api/v1/aggregates/backfill")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read models", description = "What is published, and how fresh it is")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class BackfillResource {

    private final Backfill backfill;
    private final SecurityIdentity caller;

    BackfillResource(Backfill backfill, SecurityIdentity caller) {
        this.backfill = backfill;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "backfillAggregates",
            summary = "Count the sums of some days anew",
            description = "From what is published, in UTC; answers once it is done.")
    @APIResponse(
            responseCode = "200",
            description = "What was counted",
            content = @Content(schema = @Schema(implementation = BackfillView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A dataset is being published or refreshed: by whom, and since when")
    public BackfillView rebuild(@Valid @NotNull BackfillRequest request) throws SQLException {
        return backfill.rebuild(request, caller.getPrincipal().getName());
    }
}
