package org.plumbline.service.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on who sends a body too slowly, or reads nothing of an answer that waits for them: a body that comes in drops never runs into
 * the limits for those who are silent, and keeps a thread and a connection for as long as its caller likes, as an answer does that nobody
 * reads.
 */
@ApplicationScoped
public class SlowCallers {

    private static final int BEFORE_BODIES_ARE_READ = 1_500;
    private static final int LOOKS_BEFORE_THE_LIMIT = 4;

    private final long bodyMillis;
    private final long intervalMillis;

    SlowCallers(HttpSettings settings) {
        bodyMillis = settings.bodyTimeout().toMillis();
        intervalMillis = Math.max(1, settings.answerTimeout().toMillis() / LOOKS_BEFORE_THE_LIMIT);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_BODIES_ARE_READ);
    }

    private void watch(RoutingContext routing) {
        var request = routing.request();
        if (!request.isEnded()) {
            var deadline = routing.vertx().setTimer(bodyMillis, timer -> {
                // A request without a body has not ended either, where nobody reads to its end; who is silent is
                // another limit's.
                if (!request.isEnded() && request.bytesRead() > 0) {
                    Callers.hangUp(request);
                }
            });
            routing.addEndHandler(end -> routing.vertx().cancelTimer(deadline));
        }
        routing.addHeadersEndHandler(_ -> {
            // What has a length is sent whole, and no thread waits for who reads it.
            if (!routing.response().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                routing.vertx().setPeriodic(intervalMillis, new Look(routing)::at);
            }
        });
        routing.next();
    }

    /** What an answer's timer knows of it; only the event loop calls it. */
    private static final class Look {

        private final RoutingContext routing;
        private long sent;
        private int unmoved;

        Look(RoutingContext routing) {
            this.routing = routing;
        }

        void at(long timer) {
            var response = routing.response();
            if (response.ended() || response.closed()) {
                routing.vertx().cancelTimer(timer);
                return;
            }
            unmoved = response.writeQueueFull() && response.bytesWritten() == sent ? unmoved + 1 : 0;
            sent = response.bytesWritten();
            if (unmoved >= LOOKS_BEFORE_THE_LIMIT) {
                Callers.hangUp(routing.request());
            }
        }
    }
}
