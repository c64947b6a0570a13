package org.plumbline.migrator.repair;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.migrator.run.EventStream;
import org.plumbline.migrator.run.RunEventsConfig;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

@Path("/api/v1/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repairs", description = "Deriving fields again that older rules or manual changes left wrong")
@RolesAllowed(Roles.SUPERADMIN)
public class RepairResource {

    private static final int ROWS_SHOWN = 20;
    private static final int MOST_ROWS_SHOWN = 1_000;

    private final RepairService repairs;
    private final RunEventsConfig events;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    RepairResource(RepairService repairs, RunEventsConfig events, ObjectMapper json, SecurityIdentity caller) {
        this.repairs = repairs;
        this.events = events;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRepairs", summary = "List repairs, running ones and past applications")
    public List<RepairView> list(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return repairs.list();
    }

    @GET
    @Path("{id}/runs/{run}/rows")
    @Operation(
            operationId = "listRepairedRows",
            summary = "List every row that an application has changed",
            description = "By new key, with the values before and after, and the result of a revert.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "left: rows that a revert did not set back, changed or gone",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"all", "applied", "reverted", "left"},
                            defaultValue = "all"))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100000", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @APIResponseSchema(value = RepairRowPage.class, responseDescription = "A page of its rows")
    @APIResponse(responseCode = "404", description = "No such repair, or no such application of it")
    @APIResponse(responseCode = "409", description = "It is a preview, which does not store rows")
    public RepairRowPage rows(@RestPath String id, @RestPath long run, @Context UriInfo uri) throws SQLException {
        return repairs.rows(id, run, RepairRowPage.Query.of(uri));
    }

    @POST
    @Path("{id}/preview")
    @Operation(
            operationId = "previewRepair",
            summary = "Preview a repair",
            description =
                    "Reads every stored raw row and changes nothing. With 'Accept: text/event-stream' it sends events"
                            + " 'progress' and a last event 'end' with the regular answer. It stops when the caller"
                            + " disconnects.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most failing rows shown",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = "20"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Shows only rows with a higher new key; pass the last one's key to get the next",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
    @APIResponseSchema(value = RepairPreview.class, responseDescription = "The changes of the repair")
    @APIResponse(responseCode = "404", description = "No such repair")
    @APIResponse(responseCode = "429", description = "A preview of this repair is running")
    public RepairPreview preview(@RestPath String id, @Context UriInfo uri, @Context HttpServerResponse response)
            throws SQLException {
        return repairs.preview(id, repair -> changes(repair, uri), name(), progress -> !response.closed())
                // Only if the caller has disconnected: nobody reads the answer.
                .orElse(null);
    }

    @POST
    @Path("{id}/preview")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void previewEvents(@RestPath String id, @Context UriInfo uri, @Context SseEventSink sink, @Context Sse sse)
            throws SQLException {
        var stream = new EventStream(sink, sse, json);
        try {
            repairs.preview(id, repair -> changes(repair, uri), name(), progress -> tell(progress, stream))
                    .ifPresent(preview -> stream.send("end", preview));
        } catch (SQLException | RuntimeException | Error e) {
            if (!stream.hasBegun()) {
                throw e;
            }
            // The stream ends without its last event.
            Log.warnf(e, "The preview of %s failed", id);
        }
        stream.close();
    }

    /** Sends the progress if it is due; returns whether the client is still connected. */
    private boolean tell(RepairProgress progress, EventStream stream) {
        if (!stream.hasBegun() || stream.silence().compareTo(events.interval()) >= 0) {
            stream.send("progress", progress);
        }
        return !stream.isClosed();
    }

    @POST
    @Path("{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyRepair",
            summary = "Apply a repair",
            description = "In one transaction: finds the failing rows again, stores their values, writes the values"
                    + " derived by today's rules, and computes the key figures before and after. Then starts a delta"
                    + " run, which checks and publishes.")
    @APIResponse(
            responseCode = "200",
            description = "Applied; the run that publishes it is at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AppliedRepair.class)))
    @APIResponse(responseCode = "404", description = "No such repair")
    @APIResponse(
            responseCode = "409",
            description = "Nothing was changed: the number of failing rows differs or is 0, a row was changed"
                    + " concurrently, or a run of the pipeline is in progress")
    public RestResponse<AppliedRepair> apply(
            @RestPath String id, @Valid @NotNull ApplyRequest request, @Context UriInfo uri) throws SQLException {
        QueryParameters.none(uri);
        var applied = repairs.apply(id, request, name());
        return RestResponse.ResponseBuilder.ok(applied)
                .location(applied.run().location(uri))
                .build();
    }

    @POST
    @Path("{id}/revert")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revertRepair",
            summary = "Revert a repair",
            description =
                    "Sets rows back that have not changed since the repair, and lists the others. Then starts a delta"
                            + " run, which checks and publishes.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most unchanged rows listed",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = "20"))
    @APIResponse(
            responseCode = "200",
            description = "Reverted; the run that publishes it is at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RevertedRepair.class)))
    @APIResponse(responseCode = "404", description = "No such repair, or no such application of it")
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing was changed: it has not been applied, it has already been reverted, all of its rows have"
                            + " changed since, or a run of the pipeline is in progress")
    public RestResponse<RevertedRepair> revert(
            @RestPath String id, @Valid @NotNull RevertRequest request, @Context UriInfo uri) throws SQLException {
        var reverted = repairs.revert(id, request, QueryParameters.read(uri, RepairResource::limit), name());
        return RestResponse.ResponseBuilder.ok(reverted)
                .location(reverted.run().location(uri))
                .build();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }

    /** Empty changes, with the requested limits on shown rows. */
    private static Changes changes(Repair repair, UriInfo uri) {
        return QueryParameters.read(
                uri,
                query -> new Changes(
                        repair, limit(query), query.identifier("after").orElse(0L)));
    }

    private static int limit(QueryParameters query) {
        return query.integer("limit", ROWS_SHOWN, 0, MOST_ROWS_SHOWN);
    }
}
