package org.plumbline.bi.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.service.http.ApiAddress;
import org.plumbline.service.log.TokensInAddresses;
import org.plumbline.service.security.CallerScope;

/**
 * Audits every request below {@code /api/}, however it ends: refused ones and 304 too. A request without a valid token has no caller, and
 * is in the access log only.
 */
@ApplicationScoped
class AuditedRequests {

    private static final int BEFORE_EVERYTHING = 1_000;

    private final AuditTrail trail;
    private final Clock clock;

    AuditedRequests(AuditTrail trail, Clock clock) {
        this.trail = trail;
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
                AskedBody.of(routing),
                response.getStatusCode(),
                duration.toMillis(),
                response.headers().get(HttpHeaders.ETAG));
        entry.log();
        trail.add(entry);
    }
}
