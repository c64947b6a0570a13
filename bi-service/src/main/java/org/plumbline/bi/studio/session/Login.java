package org.plumbline.bi.studio.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** The authorization code flow of a browser, as Quarkus does it, and nothing else of its session. */
@ApplicationScoped
class Login {

    private static final String SESSION_COOKIE = "q_session_" + SessionTenant.NAME;

    private final OidcAuthenticationMechanism oidc;
    private final IdentityProviderManager identities;

    Login(OidcAuthenticationMechanism oidc, IdentityProviderManager identities) {
        this.oidc = oidc;
        this.identities = identities;
    }

    static boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream().anyMatch(Login::isOfSession);
    }

    /** A session takes several cookies where its tokens are too long for one. */
    static boolean isOfSession(Cookie cookie) {
        return cookie.getName().startsWith(SESSION_COOKIE);
    }

    /**
     * The access token of the request's session, renewed where it was about to end; empty without a session.
     *
     * <p>Fails with what Quarkus throws: where the browser has to be led elsewhere, where a login did not succeed, where the OIDC server
     * does not answer.
     */
    Uni<Optional<String>> accessToken(RoutingContext request) {
        return inSession(request, () -> oidc.authenticate(request, identities)).map(Login::token);
    }

    /** How the browser is led to the login. */
    Uni<ChallengeData> challenge(RoutingContext request) {
        return inSession(request, () -> oidc.getChallenge(request));
    }

    private static <T> Uni<T> inSession(RoutingContext request, Supplier<Uni<T>> step) {
        SessionTenant.enter(request);
        return step.get().eventually(() -> SessionTenant.leave(request));
    }

    private static Optional<String> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .map(known -> known.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }
}
