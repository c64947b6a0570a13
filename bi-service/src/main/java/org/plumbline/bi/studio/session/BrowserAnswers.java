package org.plumbline.bi.studio.session;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.problem.EarlyProblems;

/** Redirects of browsers, and the answer if nobody can log in. */
@ApplicationScoped
public class BrowserAnswers {

    private static final int SEE_OTHER = 303;

    private final Login login;
    private final EarlyProblems problems;

    BrowserAnswers(Login login, EarlyProblems problems) {
        this.login = login;
        this.problems = problems;
    }

    public static void leadTo(RoutingContext request, String address) {
        request.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }

    /** Redirects to the OIDC server's login, which leads back to the requested address. */
    public void leadToLogin(RoutingContext request) {
        login.challenge(request)
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
                        "oidc-unavailable", "The OIDC server does not answer; nobody can log in", failure));
    }
}
