package org.plumbline.service.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends a request whose caller does not do their part. */
public final class HangUp {

    private HangUp() {}

    /** Whoever works for the request is told as if the caller had left. */
    public static void on(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            // Past the handler of Vert.x, which waits until everything is taken that was sent: of a caller who does not
            // read, for ever.
            var unused = connection.channelHandlerContext().close();
        } else {
            request.response().reset();
        }
    }
}
