package org.plumbline.service.problem;

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

    private final EarlyProblems problems;
    private final long mostBytes;

    BodyLimit(EarlyProblems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
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
        RestOfBody.throwAway(routing);
        problems.end(routing, StandardProblem.TOO_LARGE);
    }

    private static long length(RoutingContext routing) {
        var header = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Anything but digits never gets here: the HTTP server itself refuses it.
        return header == null ? 0 : Long.parseLong(header);
    }
}
