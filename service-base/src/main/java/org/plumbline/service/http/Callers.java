package org.plumbline.service.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Connections of callers: detects and closes them. */
public final class Callers {

    private Callers() {}

    /** Closes the connection of an uncooperative caller. Its request ends as if the caller had disconnected. */
    public static void hangUp(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            // Bypasses the handler of Vert.x, which waits until everything sent is read: forever if the caller does not
            // read.
            var unused = connection.channelHandlerContext().close();
        } else {
            request.response().reset();
        }
    }

    /** Whether the caller has disconnected. The connection knows before the response does. */
    public static boolean haveLeft(HttpServerRequest request) {
        return request.response().closed()
                || (request.connection() instanceof ConnectionBase connection
                        && !connection.channel().isOpen());
    }
}
