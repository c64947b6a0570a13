package org.plumbline.service.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** Callers whom no answer reaches any more. */
public final class LeftCallers {

    private LeftCallers() {}

    /** Whether the caller of a request has left. Its connection knows before the response is told. */
    public static boolean include(HttpServerRequest request) {
        return request.response().closed()
                || (request.connection() instanceof ConnectionBase connection
                        && !connection.channel().isOpen());
    }
}
