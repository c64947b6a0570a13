package org.plumbline.bi.freshness;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.plumbline.metricsql.MetricFields.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jooq.DSLContext;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.metric.Window;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Annotations for the time axis of charts. */
@Path("/api/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class AnnotationResource {

    private static final int MOST = 500;

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
            summary = "List the events that changed the numbers of a window",
            description = "The first publication, publications that changed settled months, repairs. Only superadmins"
                    + " get the number of changed rows and the reason, because these cover all communities.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @APIResponseSchema(responseCode = "200", value = Annotations.class, responseDescription = "The events")
    @APIResponse(responseCode = "504", description = "The statement timeout cancelled the query")
    public Annotations read(UriInfo uri) {
        var window = QueryParameters.read(uri, query -> WindowParameters.read(query, clock.instant()))
                .orElseThrow();
        return transaction.read(caller.scope(), database -> read(window, database));
    }

    /** Reads {@code bi.annotations}, a view that shows each scope only what it may see. */
    private static Annotations read(Window window, DSLContext database) {
        var happenedAt = column("happened_at", Instant.class);
        var kind = column("kind", String.class);
        var dataset = column("dataset", String.class);
        var latest = database.select(
                        happenedAt,
                        kind,
                        dataset,
                        column("version", Long.class),
                        column("repair", String.class),
                        column("changed_rows", Long.class),
                        column("reason", String.class))
                .from(table(name("bi", "annotations")))
                .where(Predicates.in(window, happenedAt.getName()))
                .orderBy(happenedAt.desc(), kind, dataset)
                .limit(MOST)
                .fetch(mapping(Annotations.Annotation::new));
        return new Annotations(AnsweredWindow.of(window), latest.reversed());
    }

    record Annotations(
            AnsweredWindow window,

            @Schema(description = "Earliest first; the latest 500 if there are more")
            List<Annotation> annotations) {

        /** An operation that changed numbers: a first publication, a restatement, a repair. */
        @RegisterForReflection
        record Annotation(
                @Schema Instant at,

                @Schema(
                        enumeration = {"first_publication", "restatement", "repair", "revert"},
                        description = "`first_publication`: the cut-over to these numbers;"
                                + " `restatement`: a publication that changed settled months; `repair`,"
                                + " `revert`: a data repair and its undoing, which the next publication"
                                + " shows")
                String kind,

                @Schema(examples = "submission_facts") String dataset,

                @Schema(description = "The publication's version; only for a publication")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long version,

                @Schema(description = "The repair's id; only for a repair", examples = "platform-detail")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                String repair,

                @Schema(description = "The number of changed rows over all communities; only for a scope that sees all")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Long changedRows,

                @Schema(description = "The recorded reason or the check's findings; only for a scope that sees all")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                String reason) {}
    }
}
