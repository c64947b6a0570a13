package org.plumbline.bi.studio.session;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.http.ApiAddress;
import org.plumbline.service.problem.EarlyProblems;

/**
 * Turns the session of each request into a bearer token, so that endpoints do not deal with sessions. A request with a
 * bearer token stays unchanged.
 */
@ApplicationScoped
class SessionRequests {

    /** The path the OIDC server redirects to, {@code quarkus.oidc.studio.authentication.redirect-path}. */
    private static final String LOGIN = "/login";

    private static final String LOGOUT = "/logout";

    private static final int BEFORE_AUTHENTICATION = 250;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Renewals renewals;
    private final Login login;
    private final EarlyProblems problems;

    SessionRequests(Renewals renewals, Login login, EarlyProblems problems) {
        this.renewals = renewals;
        this.login = login;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::follow, BEFORE_AUTHENTICATION);
    }

    private void follow(RoutingContext request) {
        SessionTenant.leave(request);
        var path = request.normalizedPath();
        if (path.equals(LOGIN)) {
            login.accessToken(request)
                    .subscribe()
                    .with(token -> Login.leadTo(request, "/"), failure -> loginFailed(request, failure));
        } else if (path.equals(LOGOUT)) {
            login.logout(request, ownOrigin(request) + "/").subscribe().with(address -> Login.leadTo(request, address));
        } else if (request.request().headers().contains(HttpHeaders.AUTHORIZATION) || !Login.hasSession(request)) {
            request.next();
        } else {
            withToken(request);
        }
    }

    private void withToken(RoutingContext request) {
        if (!READS.contains(request.request().method()) && !isOwn(request)) {
            problems.end(
                    request,
                    new Failure.NotAllowed(
                            "foreign-origin",
                            "Sessions are only for this service's page: 'Origin' is a different one"));
            return;
        }
        renewals.once(request, () -> login.accessToken(request))
                .subscribe()
                .with(
                        token -> {
                            token.ifPresent(present ->
                                    request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + present));
                            request.next();
                        },
                        failure -> sessionFailed(request, failure));
    }

    private static boolean isOwn(RoutingContext request) {
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null && origin.equals(ownOrigin(request));
    }

    private static String ownOrigin(RoutingContext request) {
        return "%s://%s".formatted(request.request().scheme(), request.request().authority());
    }

    /** After a session's end the API answers 401, and pages redirect to the login. */
    private void sessionFailed(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect && !ApiAddress.isOf(request)) {
            Login.leadTo(request, redirect.getRedirectUri());
        } else if (failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationRedirectException) {
            request.next();
        } else {
            login.unavailable(request, failure);
        }
    }

    private void loginFailed(RoutingContext request, Throwable failure) {
        switch (failure) {
            case AuthenticationRedirectException redirect -> Login.leadTo(request, redirect.getRedirectUri());
            case AuthenticationFailedException nothing -> Login.leadTo(request, "/");
            case AuthenticationCompletionException refused -> {
                Log.infof("Login failed: %s", refused.getMessage());
                request.response()
                        .setStatusCode(401)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .end("The login failed. Open / to try again.");
            }
            default -> login.unavailable(request, failure);
        }
    }
}
