package org.plumbline.bi.studio.session;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.problem.EarlyProblems;

/** Leads a browser to the OIDC server's login, which brings it back to the address that it asked for. */
@ApplicationScoped
public class LedToLogin {

    private final Login login;
    private final EarlyProblems problems;

    LedToLogin(Login login, EarlyProblems problems) {
        this.login = login;
        this.problems = problems;
    }

    public void lead(RoutingContext request) {
        login.challenge(request)
                .subscribe()
                .with(challenge -> answer(request, challenge), failure -> unavailable(request, failure));
    }

    private static void answer(RoutingContext request, ChallengeData challenge) {
        var response = request.response().setStatusCode(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.putHeader(name, value));
        response.end();
    }

    private void unavailable(RoutingContext request, Throwable failure) {
        Log.warnf("Nobody can be led to the login: %s", failure.getMessage());
        problems.end(
                request,
                new Failure.Unavailable(
                        "oidc-unavailable", "The OIDC server does not answer; nobody can log in", failure));
    }
}
