package org.plumbline.service.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body with a declared length over the limit, and stops reading one of unknown length that exceeds it, with
 * the same problem document; Quarkus would send none.
 */
@Singleton
public class BodyLimit {

    private static final int BEFORE_QUARKUS_LOOKS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EarlyProblems problems;
    private final CurrentVertxRequest current;
    private final long mostBytes;

    BodyLimit(
            EarlyProblems problems,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.current = current;
        this.mostBytes = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS_LOOKS);
    }

    private void check(RoutingContext routing) {
        if (length(routing) <= mostBytes) {
            routing.next();
            return;
        }
        throwAwayRest(routing);
        problems.end(routing, StandardProblem.TOO_LARGE);
    }

    private static long length(RoutingContext routing) {
        var header = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Always digits: the HTTP server refuses anything else.
        return header == null ? 0 : Long.parseLong(header);
    }

    @ServerRequestFilter(preMatching = true)
    public void limit(ContainerRequestContext context) {
        var routing = current.getCurrent();
        if (!context.hasEntity() || routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            return;
        }
        // Removed before the stream is requested, because the stream uses it as its limit.
        routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.setEntityStream(new LimitedBody(context.getEntityStream(), mostBytes, () -> throwAwayRest(routing)));
    }

    /**
     * After the response, discards the body for a while and then closes the connection, because a client that is still
     * sending does not read yet.
     */
    private static void throwAwayRest(RoutingContext routing) {
        var request = routing.request();
        if (request.version() == HttpVersion.HTTP_2) {
            // HTTP/2 flow control stops the stream by itself.
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

    /** A body exceeds the limit. An {@link IOException}, so that it passes through any parser. */
    static final class TooLarge extends IOException {

        TooLarge() {
            super("the body is too large");
        }
    }

    private static final class LimitedBody extends FilterInputStream {

        private final Runnable whenTooLarge;
        private long left;

        LimitedBody(InputStream body, long mostBytes, Runnable whenTooLarge) {
            super(body);
            this.left = mostBytes;
            this.whenTooLarge = whenTooLarge;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                whenTooLarge.run();
                throw new TooLarge();
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 8_192)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
