package org.plumbline.service.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes connections of clients that send a body too slowly or stop reading the response. Idle timeouts do not catch
 * them.
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
                // An unread request without a body has not ended either; silent callers are left to the idle timeout.
                if (!request.isEnded() && request.bytesRead() > 0) {
                    Callers.hangUp(request);
                }
            });
            routing.addEndHandler(end -> routing.vertx().cancelTimer(deadline));
        }
        var answer = new SentAnswer(routing, intervalMillis);
        routing.addHeadersEndHandler(_ -> answer.begin());
        routing.addEndHandler(_ -> answer.end());
        routing.next();
    }

    /** Watches how the caller reads a response. */
    private static final class SentAnswer {

        private static final long NOT_WATCHED = -1;

        private final RoutingContext routing;
        private final long intervalMillis;
        private volatile long timer = NOT_WATCHED;
        private long sent;
        private int unmoved;

        SentAnswer(RoutingContext routing, long intervalMillis) {
            this.routing = routing;
            this.intervalMillis = intervalMillis;
        }

        void begin() {
            // Responses with a length are sent whole, so no thread waits for the reader.
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
