package org.plumbline.bi.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps the beginning of each request body for the audit log. */
class AskedBody {

    private static final String KEY = "org.plumbline.bi.audit.body";

    private final CurrentVertxRequest current;

    AskedBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter
    void follow(ContainerRequestContext context) {
        if (context.hasEntity()) {
            var body = new BodyBeginning(context.getEntityStream());
            current.getCurrent().put(KEY, body);
            context.setEntityStream(body);
        }
    }

    /** Returns what was read of the request's body; null if there is none, or none was read. */
    static String of(RoutingContext routing) {
        return routing.get(KEY) instanceof BodyBeginning body ? body.text() : null;
    }
}
