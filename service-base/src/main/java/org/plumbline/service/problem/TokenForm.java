package org.plumbline.service.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Refuses a bearer token with the dots of a JWT and nothing in between. Quarkus trips over one and would answer 500, and
 * log a stack trace, to anybody who sends it.
 */
@ApplicationScoped
public class TokenForm {

    private static final int BEFORE_AUTHENTICATION = 90;
    private static final Pattern EMPTY_PARTS = Pattern.compile("(?i)bearer +(\\.[^.]*|[^.]+\\.)\\.[^.]*");

    private final EarlyProblems problems;

    TokenForm(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext routing) {
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !EMPTY_PARTS.matcher(authorization.strip()).matches()) {
            routing.next();
            return;
        }
        routing.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.end(routing, StandardProblem.UNAUTHENTICATED);
    }
}
