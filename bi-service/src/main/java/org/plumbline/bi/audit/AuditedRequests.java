package org.plumbline.bi.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.io.input.TeeInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.plumbline.service.http.ApiAddress;
import org.plumbline.service.log.TokensInAddresses;
import org.plumbline.service.security.CallerScope;

/**
 * Audits every request below {@code /api/}, including refused ones and those answered with 304. Requests without a
 * valid token and requests proxied to another service have no caller here; only the access log has them.
 */
@ApplicationScoped
class AuditedRequests {

    private static final int BEFORE_EVERYTHING = 1_000;

    private static final String BODY = "org.plumbline.bi.audit.body";

    private final AuditTrail trail;
    private final CurrentVertxRequest current;
    private final Clock clock;

    AuditedRequests(AuditTrail trail, CurrentVertxRequest current, Clock clock) {
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::follow, BEFORE_EVERYTHING);
    }

    private void follow(RoutingContext routing) {
        if (ApiAddress.isOf(routing)) {
            var askedAt = clock.instant();
            var start = System.nanoTime();
            routing.addEndHandler(end -> audit(routing, askedAt, Duration.ofNanos(System.nanoTime() - start)));
        }
        routing.next();
    }

    @ServerRequestFilter
    void keepBeginning(ContainerRequestContext context) {
        if (context.hasEntity()) {
            var beginning = new BodyBeginning();
            current.getCurrent().put(BODY, beginning);
            context.setEntityStream(new TeeInputStream(context.getEntityStream(), beginning));
        }
    }

    /** The part of the request's body that was read; null if none was. */
    private static String askedBody(RoutingContext routing) {
        return routing.get(BODY) instanceof BodyBeginning body ? body.text() : null;
    }

    private void audit(RoutingContext routing, Instant askedAt, Duration duration) {
        if (!(routing.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return;
        }
        var identity = user.getSecurityIdentity();
        var request = routing.request();
        var response = routing.response();
        var entry = new AuditEntry(
                askedAt,
                identity.getPrincipal().getName(),
                CallerScope.of(identity).orElse(null),
                request.method().name(),
                request.path(),
                TokensInAddresses.hiddenInQuery(request.query()),
                askedBody(routing),
                response.getStatusCode(),
                duration.toMillis(),
                response.headers().get(HttpHeaders.ETAG));
        entry.log();
        trail.add(entry);
    }

    /**
     * Keeps the beginning of a JSON body. Runs of blanks are collapsed; otherwise thousands of leading blanks would
     * displace the content.
     */
    private static final class BodyBeginning extends OutputStream {

        private static final int MOST_BYTES = 8_000;

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean inText;
        private boolean escaped;
        private boolean afterBlank;

        @Override
        public void write(int next) {
            if (kept.size() == MOST_BYTES) {
                return;
            }
            var blank = !inText && isBlank(next);
            if (!blank || !afterBlank) {
                kept.write(blank ? ' ' : next);
            }
            afterBlank = blank;
            if (next == '"' && !escaped) {
                inText = !inText;
            }
            escaped = inText && next == '\\' && !escaped;
        }

        private static boolean isBlank(int next) {
            return next == ' ' || next == '\n' || next == '\r' || next == '\t';
        }

        /** Null if nothing was read. */
        String text() {
            return kept.size() == 0 ? null : kept.toString(StandardCharsets.UTF_8);
        }
    }
}
