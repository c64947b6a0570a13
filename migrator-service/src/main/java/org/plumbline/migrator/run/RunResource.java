package org.plumbline.migrator.run;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.plumbline.migrator.check.profile.MappingJournal;
import org.plumbline.migrator.check.profile.MappingView;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "Loading and publishing legacy data")
@RolesAllowed(Roles.SUPERADMIN)
public class RunResource {

    private static final int RUNS_SHOWN = 50;
    private static final int MOST_RUNS_SHOWN = 1_000;

    private final RunService runs;
    private final RunJournal journal;
    private final RunWatch watch;
    private final MappingJournal mappings;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    RunResource(
            RunService runs,
            RunJournal journal,
            RunWatch watch,
            MappingJournal mappings,
            ObjectMapper json,
            SecurityIdentity caller) {
        this.runs = runs;
        this.journal = journal;
        this.watch = watch;
        this.mappings = mappings;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startRun",
            summary = "Start a run",
            description = "Reads the source, writes what changed, checks and publishes, in the background.")
    @APIResponse(
            responseCode = "202",
            description = "Started; follow it at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "409", description = "The pipeline is running")
    public RestResponse<RunView> start(@Valid @NotNull RunRequest request, @Context UriInfo uri) throws SQLException {
        var run = runs.start(request, caller.getPrincipal().getName());
        return RestResponse.ResponseBuilder.accepted(run)
                .location(run.location(uri))
                .build();
    }

    @GET
    @Operation(operationId = "listRuns", summary = "List runs, newest first")
    @Parameter(name = "pipeline", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"running", "succeeded", "refused", "failed"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    public List<RunView> list(@Context UriInfo uri) {
        return QueryParameters.inTwoSteps(uri, query -> {
            var pipeline = query.string("pipeline");
            var state = query.oneOf("state", RunState.class);
            var limit = query.integer("limit", RUNS_SHOWN, 1, MOST_RUNS_SHOWN);
            return () -> journal.latest(pipeline, state, limit);
        });
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readRun", summary = "Get the state of a run")
    @APIResponseSchema(value = RunView.class, responseDescription = "The run")
    @APIResponse(responseCode = "404", description = "No such run")
    public RunView find(@RestPath long id) {
        return runs.find(id);
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followRun",
            summary = "Follow a run",
            description = "Server-sent events: 'progress' with the run as in GET /api/v1/runs/{id}, at once and after"
                    + " each change; 'end' with the ended run as the last event. Each event is complete, so a"
                    + " reconnecting client misses nothing and needs no Last-Event-ID. A stream without 'end' was"
                    + " interrupted: the run continues, so reconnect.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such run")
    public void follow(
            @RestPath long id, @Context SseEventSink sink, @Context Sse sse, @Context HttpServerResponse response) {
        watch.follow(runs.find(id), new EventStream(sink, sse, json), response);
    }

    @GET
    @Path("{id}/mapping")
    @Operation(
            operationId = "readRunMapping",
            summary = "Get a run's profiles of mapped columns",
            description =
                    "NULLs, distinct, smallest, largest and most frequent values of the stored legacy rows and of the"
                            + " target, and the values lost between them. Only runs with a full check have profiles;"
                            + " otherwise `reason` tells why not.")
    @APIResponseSchema(value = MappingView.class, responseDescription = "The columns, or why there are none")
    @APIResponse(responseCode = "404", description = "No such run")
    public MappingView mapping(@RestPath long id) throws SQLException {
        return mappings.of(runs.find(id).id());
    }
}
