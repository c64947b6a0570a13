package org.plumbline.bi.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Annotations for the time axis of charts. */
@Path("/api/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class AnnotationResource {

    private final ScopedTransaction transaction;
    private final CallerScope caller;
    private final Clock clock;

    AnnotationResource(ScopedTransaction transaction, CallerScope caller, Clock clock) {
        this.transaction = transaction;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "annotations",
            summary = "What was done to the numbers of a window",
            description = "The first publication, publications that changed settled months, repairs. How many rows were"
                    + " changed, and why, is told to superadmins only: that names all communities.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @APIResponseSchema(responseCode = "200", value = Annotations.class, responseDescription = "What was done")
    @APIResponse(responseCode = "504", description = "The statement timeout ended the query")
    public Annotations read(UriInfo uri) {
        var window = QueryParameters.read(uri, query -> WindowParameters.read(query, clock.instant()))
                .orElseThrow();
        return transaction.read(caller.scope(), database -> Annotations.read(window, database));
    }
}
