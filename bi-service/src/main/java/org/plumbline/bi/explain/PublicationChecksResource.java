package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jooq.DSLContext;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.dataset.DatasetAccess;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The checks of the last publication, and of the last refused run since. */
@Path("/api/v1/freshness/{dataset}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class PublicationChecksResource {

    record PublicationChecks(
            Publication publication,

            @Schema(nullable = true, description = "The run that made the publication; null if there was none")
            Checked published,

            @Schema(description = "The last ended run, only if a critical check refused its data")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Checked refused) {

        @Schema(name = "CheckedRun")
        record Checked(
                RunSummary run,
                @Schema(description = "In order") List<Explanation.Check> checks) {}
    }

    private final DatasetStates states;
    private final ScopedTransaction transaction;
    private final CallerScope caller;

    PublicationChecksResource(DatasetStates states, ScopedTransaction transaction, CallerScope caller) {
        this.states = states;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "publicationChecks",
            summary = "List the checks of a dataset's last publication, and of a run refused since",
            description = "Findings cover all communities, so only callers who see all get them.")
    @APIResponseSchema(responseCode = "200", value = PublicationChecks.class, responseDescription = "The checks")
    @APIResponse(responseCode = "403", description = "`dataset-out-of-scope`: not allowed")
    @APIResponse(responseCode = "404", description = "`dataset-not-found`: there is no such dataset")
    @APIResponse(responseCode = "504", description = "The statement timeout cancelled the query")
    public PublicationChecks read(@Parameter(example = "submission_facts") @RestPath String dataset, UriInfo uri) {
        QueryParameters.none(uri);
        var scope = caller.scope();
        var known = DatasetAccess.named(dataset, scope);
        return transaction.read(scope, states.asked(known), (state, database) -> {
            var freshness = state.freshness();
            var refused = freshness.lastRun().filter(EndedRun::isRefused);
            return new PublicationChecks(
                    state.publication(),
                    checked(database, freshness.published().flatMap(Published::runId)),
                    checked(database, refused.map(EndedRun::id)));
        });
    }

    private static PublicationChecks.Checked checked(DSLContext database, Optional<Long> runId) {
        return runId.flatMap(id -> RunSummary.read(database, id))
                .map(run -> new PublicationChecks.Checked(run, RunSummary.checks(database, run.id())))
                .orElse(null);
    }
}
