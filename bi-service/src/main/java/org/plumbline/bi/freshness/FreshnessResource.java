package org.plumbline.bi.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.service.freshness.Staleness;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** How current the numbers are. */
@Path("/api/v1/freshness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class FreshnessResource {

    private final DatasetStates states;
    private final Staleness staleness;
    private final CallerScope caller;

    FreshnessResource(DatasetStates states, Staleness staleness, CallerScope caller) {
        this.states = states;
        this.staleness = staleness;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "freshness",
            summary = "How current each dataset is",
            description = "Per dataset: the last publication, its age, whether it is stale and why, and what waits."
                    + " How many rows are published and wait is told to superadmins only: they are counted over all communities."
                    + " Datasets without communities are listed for superadmins only.")
    @APIResponseSchema(
            responseCode = "200",
            value = Freshness.class,
            responseDescription = "Every dataset that the caller may see")
    @APIResponse(responseCode = "504", description = "The statement timeout ended the query")
    public Freshness read(UriInfo uri) {
        QueryParameters.none(uri);
        var scope = caller.scope();
        return new Freshness(states.all(scope).stream()
                .map(state -> Freshness.Entry.of(
                        scope, state, staleness.limit(state.freshness().dataset())))
                .toList());
    }
}
