package org.plumbline.service.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on who sends a body too slowly: one that comes in drops never runs into the limits for those who are silent, and
 * keeps a thread and a connection for as long as it likes.
 */
@ApplicationScoped
public class BodyDeadline {

    private static final int BEFORE_BODIES_ARE_READ = 1_500;

    private final long limitMillis;

    BodyDeadline(HttpSettings settings) {
        limitMillis = settings.bodyTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_BODIES_ARE_READ);
    }

    private void begin(RoutingContext routing) {
        var request = routing.request();
        if (!request.isEnded()) {
            var deadline = routing.vertx().setTimer(limitMillis, timer -> {
                // A request without a body has not ended either, where nobody reads to its end; who is silent is
                // another limit's.
                if (!request.isEnded() && request.bytesRead() > 0) {
                    Callers.hangUp(request);
                }
            });
            routing.addEndHandler(end -> routing.vertx().cancelTimer(deadline));
        }
        routing.next();
    }
}
