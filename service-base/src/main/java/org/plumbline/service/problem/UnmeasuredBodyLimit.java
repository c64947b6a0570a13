package org.plumbline.service.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Breaks a body off that does not say how long it is and grows too large, as the problem that {@link BodyLimit} makes of one
 * that says so. Quarkus would do it too, but without a word, and before anybody else could find one.
 */
public class UnmeasuredBodyLimit {

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
        context.setEntityStream(
                new LimitedBody(context.getEntityStream(), mostBytes, () -> RestOfBody.throwAway(routing)));
    }
}
