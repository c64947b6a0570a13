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
        var reading = new Reading(routing, intervalMillis);
        routing.addHeadersEndHandler(_ -> reading.begin());
        routing.addEndHandler(_ -> reading.end());
        routing.next();
    }

    /** How an answer is read. */
    private static final class Reading {

        private static final long NOT_WATCHED = -1;

        private final RoutingContext routing;
        private final long intervalMillis;
        private volatile long timer = NOT_WATCHED;
        private long sent;
        private int unmoved;

        Reading(RoutingContext routing, long intervalMillis) {
            this.routing = routing;
            this.intervalMillis = intervalMillis;
        }

        void begin() {
            // What has a length is sent whole, and no thread waits for who reads it.
            if (!routing.response().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                timer = routing.vertx().setPeriodic(intervalMillis, _ -> look());
            }
        }

        void end() {
            if (timer != NOT_WATCHED) {
                routing.vertx().cancelTimer(timer);
            }
        }

        private void look() {
            var response = routing.response();
            unmoved = response.writeQueueFull() && response.bytesWritten() == sent ? unmoved + 1 : 0;
            sent = response.bytesWritten();
            if (unmoved >= LOOKS_BEFORE_THE_LIMIT) {
                Callers.hangUp(routing.request());
            }
        }
    }
}
