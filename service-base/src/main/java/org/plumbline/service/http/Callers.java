package org.plumbline.service.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Callers of requests that are under way: whether they are there, and how to get rid of them. */
public final class Callers {

    private Callers() {}

    /** Ends a request whose caller does not do their part. Whoever works for it is told as if the caller had left. */
    public static void hangUp(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            // Past the handler of Vert.x, which waits until everything is taken that was sent: of a caller who does not
            // read, for ever.
            var unused = connection.channelHandlerContext().close();
        } else {
            request.response().reset();
        }
    }

    /** Whether the caller of a request has left. Its connection knows before the response is told. */
    public static boolean haveLeft(HttpServerRequest request) {
        return request.response().closed()
                || (request.connection() instanceof ConnectionBase connection
                        && !connection.channel().isOpen());
    }
}
