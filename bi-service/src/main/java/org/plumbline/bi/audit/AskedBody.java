package org.plumbline.bi.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
            var read = new BodyBeginning();
            current.getCurrent().put(KEY, read);
            context.setEntityStream(new Remembered(context.getEntityStream(), read));
        }
    }

    /** Returns what was read of the request's body; null if there is none, or none was read. */
    static String of(RoutingContext routing) {
        return routing.get(KEY) instanceof BodyBeginning read && !read.isEmpty() ? read.text() : null;
    }

    private static final class Remembered extends FilterInputStream {

        private final BodyBeginning read;

        Remembered(InputStream body, BodyBeginning read) {
            super(body);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            if (count > 0) {
                read.add(bytes, offset, count);
            }
            return count;
        }
    }
}
