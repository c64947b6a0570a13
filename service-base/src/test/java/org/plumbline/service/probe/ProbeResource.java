package org.plumbline.service.probe;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Fails, on request, in each way that a service can. */
@Path("/api/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class ProbeResource {

    private static final AtomicInteger STREAMS = new AtomicInteger();

    private final CallerScope caller;

    ProbeResource(CallerScope caller) {
        this.caller = caller;
    }

    public record Note(@NotBlank String text, @Min(1) int stars, Instant at) {}

    @GET
    @Path("scope")
    public Scope scope() {
        return caller.scope();
    }

    @GET
    @Path("admin")
    @RolesAllowed(Roles.SUPERADMIN)
    public Scope admin() {
        return caller.scope();
    }

    @GET
    @Path("kept")
    public RestResponse<Scope> kept() {
        return RestResponse.ResponseBuilder.ok(caller.scope())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("window")
    public String window(UriInfo uri) {
        return QueryParameters.read(
                uri,
                query -> query.instant("from").map(Instant::toString).orElse("none")
                        + query.integer("limit", 10, 1, 100));
    }

    @POST
    @Path("note")
    public Note note(@Valid @NotNull Note note) {
        return note;
    }

    /** Texts without end. */
    @GET
    @Path("stream")
    @Produces(MediaType.TEXT_PLAIN)
    public StreamingOutput stream() {
        return output -> {
            STREAMS.incrementAndGet();
            try {
                // More than any buffer takes, and yet not endless: Quarkus may take what is written for a caller who
                // has left.
                var text = "a".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (var times = 0; times < 2_000; times++) {
                    output.write(text);
                }
            } finally {
                STREAMS.decrementAndGet();
            }
        };
    }

    /** A text after a while, of which nothing comes before. */
    @POST
    @Path("late")
    @Produces(MediaType.TEXT_PLAIN)
    public String late() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2));
        return "at last";
    }

    /** A text every tenth of a second. */
    @GET
    @Path("ticks")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<Long> ticks() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(100));
    }

    /** Whether nobody is sent texts without end any more. */
    public static boolean hasEndedStreams() {
        return STREAMS.get() == 0;
    }

    @GET
    @Path("fail/{how}")
    public String fail(String how) throws Exception {
        throw switch (how) {
            case "not-found" -> new Failure.NotFound("thing-not-found", "There is no thing");
            case "busy" -> new Failure.TooMany("Too many things", Duration.ofSeconds(7));
            case "timeout" -> new IllegalStateException(new SQLException("canceling SELECT secret", "57014"));
            case "outage" -> new SQLException("Connection to db.internal:5432 refused", "08001");
            case "pool" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "defect" -> new SQLException("column secret does not exist", "42703");
            default -> new IllegalStateException("org.plumbline.Secret went wrong");
        };
    }
}
