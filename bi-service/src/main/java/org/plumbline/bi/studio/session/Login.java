package org.plumbline.bi.studio.session;

import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.problem.EarlyProblems;

/** Quarkus' authorization code flow for browsers, and its redirects. */
@ApplicationScoped
public class Login {

    private static final int SEE_OTHER = 303;
    private static final String SESSION_COOKIE = "q_session_" + SessionTenant.NAME;

    private final OidcAuthenticationMechanism oidc;
    private final IdentityProviderManager identities;
    private final EarlyProblems problems;

    Login(OidcAuthenticationMechanism oidc, IdentityProviderManager identities, EarlyProblems problems) {
        this.oidc = oidc;
        this.identities = identities;
        this.problems = problems;
    }

    static boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream().anyMatch(Login::isOfSession);
    }

    /** A session has several cookies if its tokens are too long for one. */
    static boolean isOfSession(Cookie cookie) {
        return cookie.getName().startsWith(SESSION_COOKIE);
    }

    /**
     * Returns the session's access token, renewed if it was about to expire; empty without a session.
     *
     * <p>Fails with Quarkus' exceptions if the browser has to be redirected, a login failed, or the OIDC server does
     * not respond.
     */
    Uni<Optional<String>> accessToken(RoutingContext request) {
        return identity(request)
                .map(identity -> identity.map(known ->
                        known.getCredential(AccessTokenCredential.class).getToken()));
    }

    /**
     * Ends the session here and returns the address that ends it at the OIDC server; {@code back} if the server has
     * none or does not respond.
     */
    Uni<String> logout(RoutingContext request, String back) {
        var cookies = request.request().cookies().stream()
                .filter(Login::isOfSession)
                .map(Cookie::getName)
                .toList();
        return identity(request)
                .onFailure()
                .invoke(failure ->
                        Log.infof("The session ends only here, not at the OIDC server: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(identity -> {
                    cookies.forEach(name -> request.response()
                            .addCookie(Cookie.cookie(name, "")
                                    .setPath("/")
                                    .setMaxAge(0)
                                    .setHttpOnly(true)
                                    .setSameSite(CookieSameSite.LAX)));
                    return identity.map(known -> endOfSession(known, back)).orElse(back);
                });
    }

    private static String endOfSession(SecurityIdentity identity, String back) {
        OidcConfigurationMetadata server = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        var token = identity.getCredential(IdTokenCredential.class);
        return server == null || server.getEndSessionUri() == null || token == null
                ? back
                : UriBuilder.fromUri(server.getEndSessionUri())
                        .queryParam("id_token_hint", token.getToken())
                        .queryParam("post_logout_redirect_uri", back)
                        .build()
                        .toString();
    }

    private Uni<Optional<SecurityIdentity>> identity(RoutingContext request) {
        return inSession(request, () -> oidc.authenticate(request, identities)).map(Optional::ofNullable);
    }

    public static void leadTo(RoutingContext request, String address) {
        request.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }

    /** Redirects to the OIDC server's login, which returns to the requested address. */
    public void leadToLogin(RoutingContext request) {
        inSession(request, () -> oidc.getChallenge(request))
                .subscribe()
                .with(challenge -> answer(request, challenge), failure -> unavailable(request, failure));
    }

    private static void answer(RoutingContext request, ChallengeData challenge) {
        var response = request.response().setStatusCode(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.putHeader(name, value));
        response.end();
    }

    void unavailable(RoutingContext request, Throwable failure) {
        problems.end(
                request,
                new Failure.Unavailable(
                        "oidc-unavailable", "The OIDC server does not respond; nobody can log in", failure));
    }

    private static <T> Uni<T> inSession(RoutingContext request, Supplier<Uni<T>> step) {
        SessionTenant.enter(request);
        return step.get().eventually(() -> SessionTenant.leave(request));
    }
}
