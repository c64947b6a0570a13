package org.plumbline.migrator.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification", description = "Verification of the live system")
@RolesAllowed(Roles.SUPERADMIN)
public class VerificationResource {

    private final Verifier verifier;

    VerificationResource(Verifier verifier) {
        this.verifier = verifier;
    }

    @GET
    @Operation(
            operationId = "verify",
            summary = "Verify the live target database",
            description = "Roles, grants, columns, functions, materialized views, indexes and their use, the last"
                    + " publications, and the dashboards' queries, each timed now. Failed items tell what to"
                    + " do.")
    public VerificationView verify(@Context UriInfo uri) throws SQLException {
        QueryParameters.none(uri);
        return verifier.verify();
    }
}
