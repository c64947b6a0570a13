package org.plumbline.service.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What is still to come of a body that nobody reads. */
final class RestOfBody {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RestOfBody() {}

    /** Once answered, it is thrown away for a while, and the connection closed: who is still sending does not listen yet. */
    static void throwAway(RoutingContext routing) {
        var request = routing.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // A stream among others, whose flow stops by itself.
            return;
        }
        routing.response().putHeader("Connection", "close");
        routing.addEndHandler(answered -> close(routing, request));
    }

    private static void close(RoutingContext routing, HttpServerRequest request) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        routing.vertx().setTimer(PATIENCE.toMillis(), timer -> connection.close());
        request.handler(rest -> {}).endHandler(end -> connection.close()).resume();
    }
}
