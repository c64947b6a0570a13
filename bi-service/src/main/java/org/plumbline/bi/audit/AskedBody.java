package org.plumbline.bi.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Remembers the beginning of the body that an endpoint reads. */
class AskedBody {

    private static final String KEY = "org.plumbline.bi.audit.body";
    private static final int MOST_BYTES = 8_000;

    private final CurrentVertxRequest current;

    AskedBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter
    void follow(ContainerRequestContext context) {
        if (context.hasEntity()) {
            var read = new ByteArrayOutputStream();
            current.getCurrent().put(KEY, read);
            context.setEntityStream(new Remembered(context.getEntityStream(), read));
        }
    }

    /** What has been read of the request's body; null where it has none, or none was read. */
    static String of(RoutingContext routing) {
        return routing.get(KEY) instanceof ByteArrayOutputStream read && read.size() > 0
                ? read.toString(StandardCharsets.UTF_8)
                : null;
    }

    private static final class Remembered extends FilterInputStream {

        private final ByteArrayOutputStream read;

        Remembered(InputStream body, ByteArrayOutputStream read) {
            super(body);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            if (next >= 0 && read.size() < MOST_BYTES) {
                read.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            if (count > 0) {
                read.write(bytes, offset, Math.min(count, MOST_BYTES - read.size()));
            }
            return count;
        }
    }
}
