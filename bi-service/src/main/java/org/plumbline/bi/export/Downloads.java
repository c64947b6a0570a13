package org.plumbline.bi.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.database.Caller;
import org.plumbline.service.http.Callers;

/** Streams files to callers who read them. */
@ApplicationScoped
public class Downloads {

    private final Duration readTimeout;

    Downloads(BiSettings settings) {
        readTimeout = settings.queries().readTimeout();
    }

    /** Returns an answer that is streamed as a file. */
    public RestResponse<StreamingOutput> answer(
            ExportFormat format, String name, Caller caller, StreamingOutput content) {
        StreamingOutput watched = output -> {
            try (var watch = new StallWatch(output, caller.request(), readTimeout)) {
                content.write(watch);
            } catch (UncheckedIOException e) {
                // The cause says that the caller has disconnected.
                throw e.getCause();
            }
        };
        return RestResponse.ResponseBuilder.ok(watched)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.ending()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Disconnects a caller who stops reading, and would otherwise keep a cursor and a slot for as long as they like. */
    private static final class StallWatch extends FilterOutputStream {

        private static final long NOTHING_WAITS = 0;
        private static final int LOOKS_BEFORE_THE_LIMIT = 4;

        private final RoutingContext routing;
        private final long limitNanos;
        private final long timer;

        /** When the write began that is still waiting, by {@link System#nanoTime}. */
        private volatile long waitingSince = NOTHING_WAITS;

        /** @param limit how long the caller may take to read one write */
        StallWatch(OutputStream output, RoutingContext routing, Duration limit) {
            super(output);
            this.routing = routing;
            this.limitNanos = limit.toNanos();
            var interval = Math.max(1, limit.toMillis() / LOOKS_BEFORE_THE_LIMIT);
            this.timer = routing.vertx().setPeriodic(interval, _ -> look());
        }

        private void look() {
            var since = waitingSince;
            if (since != NOTHING_WAITS && System.nanoTime() - since > limitNanos) {
                Callers.hangUp(routing.request());
            }
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (Callers.haveLeft(routing.request())) {
                // Quarkus may accept further writes, and every row would be read for nobody.
                throw new IOException("The caller has left");
            }
            waitingSince = System.nanoTime();
            try {
                out.write(bytes, offset, length);
            } finally {
                waitingSince = NOTHING_WAITS;
            }
        }

        @Override
        public void flush() throws IOException {
            waitingSince = System.nanoTime();
            try {
                out.flush();
            } finally {
                waitingSince = NOTHING_WAITS;
            }
        }

        /** Ends the watch, not the response. */
        @Override
        public void close() {
            routing.vertx().cancelTimer(timer);
        }
    }
}
