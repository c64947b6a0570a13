package org.plumbline.service.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hangs up on who reads nothing of an answer that waits for them: the thread that sends it waits as well. */
@ApplicationScoped
public class ReadDeadline {

    private static final int BEFORE_ANSWERS = 1_500;
    private static final int LOOKS_BEFORE_THE_LIMIT = 4;

    private final long intervalMillis;

    ReadDeadline(HttpSettings settings) {
        intervalMillis = Math.max(1, settings.answerTimeout().toMillis() / LOOKS_BEFORE_THE_LIMIT);
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_ANSWERS);
    }

    private void begin(RoutingContext routing) {
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
