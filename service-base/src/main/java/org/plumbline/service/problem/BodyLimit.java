package org.plumbline.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large with a problem; Quarkus would do so without a word. */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_QUARKUS_LOOKS = 100;

    private final ObjectMapper json;
    private final long mostBytes;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.mostBytes = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS_LOOKS);
    }

    private void check(RoutingContext routing) {
        if (length(routing) <= mostBytes) {
            routing.next();
            return;
        }
        routing.response()
                .setStatusCode(StandardProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                // The rest of the body is not read, so the connection is of no use to the next request.
                .putHeader("Connection", "close")
                .end(problem(routing));
    }

    private static long length(RoutingContext routing) {
        var header = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Anything but digits never gets here: the HTTP server itself refuses it.
        return header == null ? 0 : Long.parseLong(header);
    }

    private String problem(RoutingContext routing) {
        var problem = HttpProblem.builder(Problems.of(StandardProblem.TOO_LARGE))
                .withInstance(InstanceUtils.pathToInstance(routing.request().path()))
                .build();
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
