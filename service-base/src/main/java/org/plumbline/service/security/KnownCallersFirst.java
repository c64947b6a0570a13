package org.plumbline.service.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.plumbline.service.http.ApiAddress;

/**
 * Authenticates API requests before anything else is checked: without a token, every address, method and media type is
 * answered with 401.
 */
public class KnownCallersFirst {

    private final CurrentVertxRequest current;

    KnownCallersFirst(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    Uni<Void> check() {
        var routing = current.getCurrent();
        return ApiAddress.isOf(routing)
                ? QuarkusHttpUser.getSecurityIdentity(routing, null).onItem().transformToUni(KnownCallersFirst::known)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> known(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? Uni.createFrom().failure(new UnauthorizedException())
                : Uni.createFrom().voidItem();
    }
}
