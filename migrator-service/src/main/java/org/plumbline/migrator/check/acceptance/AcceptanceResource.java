package org.plumbline.migrator.check.acceptance;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.service.security.Roles;

@Path("/api/v1/checks/{check}/acceptances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
@RolesAllowed(Roles.SUPERADMIN)
public class AcceptanceResource {

    private final AcceptanceService acceptances;
    private final SecurityIdentity caller;

    AcceptanceResource(AcceptanceService acceptances, SecurityIdentity caller) {
        this.acceptances = acceptances;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "acceptDifference",
            summary = "Accept the difference that a check found",
            description =
                    "Accepts exactly these failing rows. From the next run on, the check ends as 'accepted' and does"
                            + " not block the publication while it finds the same rows with the same values; for"
                            + " counts compared with the legacy database, the same difference. Any other or"
                            + " additional row fails as before.")
    @APIResponseSchema(value = AcceptanceView.class, responseCode = "201", responseDescription = "Accepted")
    @APIResponse(responseCode = "404", description = "No such check, or no result of it")
    @APIResponse(
            responseCode = "409",
            description = "The check passed, could not be completed, or its difference is already accepted")
    public AcceptanceView accept(@RestPath String check, @Valid @NotNull AcceptanceRequest request)
            throws SQLException {
        return acceptances.accept(check, request, caller.getPrincipal().getName());
    }

    @GET
    @Operation(
            operationId = "listAcceptances",
            summary = "List the acceptances of a check, newest first",
            description = "Includes those no longer in force.")
    @APIResponseSchema(value = AcceptanceView[].class, responseCode = "200", responseDescription = "The acceptances")
    @APIResponse(responseCode = "404", description = "No such check")
    public List<AcceptanceView> list(@RestPath String check) throws SQLException {
        return acceptances.of(check);
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeAcceptance",
            summary = "Withdraw an acceptance",
            description =
                    "It stays listed with the withdrawer and the reason; from the next run on, the difference counts"
                            + " again.")
    @APIResponseSchema(value = AcceptanceView.class, responseCode = "200", responseDescription = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such check or acceptance")
    @APIResponse(responseCode = "409", description = "Already withdrawn")
    public AcceptanceView revoke(@RestPath String check, @RestPath long id, @Valid @NotNull RevocationRequest request)
            throws SQLException {
        return acceptances.revoke(
                check, id, request.reason(), caller.getPrincipal().getName());
    }
}
