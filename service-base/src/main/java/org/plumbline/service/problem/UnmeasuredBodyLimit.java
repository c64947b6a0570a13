package org.plumbline.service.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Breaks a body off that does not say how long it is and grows too large, as the problem that {@link BodyLimit} makes of one
 * that says so. Quarkus would do it too, but without a word, and before anybody else could find one.
 */
public class UnmeasuredBodyLimit {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CurrentVertxRequest current;
    private final long mostBytes;

    UnmeasuredBodyLimit(
            CurrentVertxRequest current, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.current = current;
        this.mostBytes = limit.asLongValue();
    }

    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext context) {
        var routing = current.getCurrent();
        if (!context.hasEntity() || routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            return;
        }
        // Before the stream is asked for, which takes it as its own limit.
        routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.setEntityStream(new LimitedBody(context.getEntityStream(), mostBytes, () -> hangUpAfter(routing)));
    }

    /** Once answered, the rest of the body is thrown away for a while: who is still sending does not listen yet. */
    private static void hangUpAfter(RoutingContext routing) {
        var request = routing.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // A stream among others, whose flow stops by itself.
            return;
        }
        routing.response().putHeader("Connection", "close");
        routing.addEndHandler(answered -> throwAwayRest(routing, request));
    }

    private static void throwAwayRest(RoutingContext routing, HttpServerRequest request) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        routing.vertx().setTimer(PATIENCE.toMillis(), timer -> connection.close());
        request.handler(rest -> {}).endHandler(end -> connection.close()).resume();
    }
}
