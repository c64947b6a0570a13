package org.plumbline.bi.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.CheckCounts;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.freshness.StaleCause;
import org.plumbline.service.freshness.Staleness;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

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
            summary = "List how current each dataset is",
            description = "Per dataset: the last publication, its age, whether and why it is stale, and pending"
                    + " changes. Only superadmins get the numbers of published rows and pending changes, which cover"
                    + " all communities. Datasets without communities are listed for superadmins only.")
    @APIResponseSchema(
            responseCode = "200",
            value = Freshness.class,
            responseDescription = "Every dataset the caller may see")
    @APIResponse(responseCode = "504", description = "The statement timeout cancelled the query")
    public Freshness read(UriInfo uri) {
        QueryParameters.none(uri);
        var scope = caller.scope();
        return new Freshness(states.all(scope).stream()
                .map(state -> Freshness.Entry.of(
                        scope, state, staleness.limit(state.freshness().dataset())))
                .toList());
    }

    public record Freshness(@Schema(description = "By name") List<Entry> datasets) {

        /** One dataset. The publication's fields are repeated here, for clients that read only one level. */
        @Schema(name = "DatasetFreshness")
        public record Entry(
                @Schema(examples = "submission_facts") String dataset,

                @Schema(nullable = true, description = "The last publication's; null before the first one")
                Long version,

                @Schema(nullable = true) Instant publishedAt,

                @Schema(nullable = true, description = "Whole seconds since then")
                Long ageSeconds,

                boolean stale,

                @Schema(nullable = true, description = "Why it is stale; null if it is not")
                String staleReason,

                @Schema(nullable = true, description = "The reason as a code")
                StaleCause staleCause,

                @Schema(description = "Seconds without confirmation after which the numbers are stale")
                long staleAfterSeconds,

                @Schema(nullable = true) CheckCounts checks,

                @Schema(
                        nullable = true,
                        description = "Rows published, over all communities; null for a caller who does not see all")
                Long rowCount,

                @Schema(nullable = true) Run lastRun,

                @Schema(
                        nullable = true,
                        description = "When a run last found or made the publication equal to the source")
                Instant confirmedAt,

                @Schema(
                        nullable = true,
                        description =
                                "Changed facts that are not published yet, over all communities; null for a caller"
                                        + " who does not see all")
                Long pendingChanges,

                Publication publication) {

            static Entry of(Scope scope, DatasetStates.DatasetState state, Duration staleAfter) {
                var freshness = state.freshness();
                var publication = state.publication();
                return new Entry(
                        publication.dataset(),
                        publication.version(),
                        publication.publishedAt(),
                        publication.ageSeconds(),
                        publication.stale(),
                        publication.staleReason(),
                        publication.staleCause(),
                        staleAfter.toSeconds(),
                        publication.checks(),
                        scope.all()
                                ? freshness.published().map(Published::rowCount).orElse(null)
                                : null,
                        freshness.lastRun().map(Run::of).orElse(null),
                        freshness.confirmedAt().orElse(null),
                        freshness.pendingChanges().orElse(null),
                        publication);
            }
        }

        @Schema(
                name = "EndedRun",
                description = "The last ended run, whether it succeeded or not; null before the first")
        public record Run(
                long id,

                @Schema(
                        enumeration = {"succeeded", "refused", "failed"},
                        description =
                                "refused: the data was moved, but a critical check, or too many quarantined rows, blocked the publication")
                String state,

                @Schema Instant finishedAt,

                @Schema(nullable = true, description = "Why it did not succeed")
                String error) {

            static Run of(EndedRun run) {
                return new Run(run.id(), run.state(), run.finishedAt(), run.error());
            }
        }
    }
}
