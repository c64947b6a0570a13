package org.plumbline.migrator.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.service.security.Roles;

@Path("/api/v1/runs/{id}/events")
@Tag(name = "Runs")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class RunEventResource {

    private final RunService runs;
    private final RunWatch watch;

    RunEventResource(RunService runs, RunWatch watch) {
        this.runs = runs;
        this.watch = watch;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followRun",
            summary = "Follow a run",
            description = "Server-sent events. 'progress', with the run as GET /api/v1/runs/{id} gives it, at once and"
                    + " then whenever it has changed; 'end' as the last one, with the run as it ended. Each says all"
                    + " there is to say, so nothing is missed by whoever connects again; Last-Event-ID is not needed."
                    + " A stream that ends without 'end' was cut off: the run goes on, connect again.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such run")
    public void follow(@RestPath long id, @Context SseEventSink sink, @Context Sse sse) throws InterruptedException {
        watch.follow(runs.find(id), sink, sse);
    }
}
