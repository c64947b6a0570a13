package org.plumbline.service.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers Quarkus' exceptions; unauthenticated callers get the challenge. Precedes the library's own mappers, which
 * read fields of a challenge that this version of Quarkus no longer has.
 */
public class RaisedProblems {

    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 10;

    private final ProblemShape shape;

    RaisedProblems(ProblemShape shape) {
        this.shape = shape;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Uni<Response> noToken(UnauthorizedException exception, RoutingContext routing) {
        return challenge(exception, routing);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Uni<Response> badToken(AuthenticationFailedException exception, RoutingContext routing) {
        return challenge(exception, routing);
    }

    private Uni<Response> challenge(Exception exception, RoutingContext routing) {
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(routing)
                .map(ChallengeData::getHeaders)
                // Without the OIDC server there is no challenge; ProblemShape handles this.
                .onFailure()
                .recoverWithItem(Map.of())
                .map(headers -> problem(exception, routing, headers));
    }

    private Response problem(Exception exception, RoutingContext routing, Map<CharSequence, String> headers) {
        var raised = HttpProblem.builder().withStatus(Response.Status.UNAUTHORIZED);
        headers.forEach((name, value) -> raised.withHeader(name.toString(), value));
        return shape.apply(raised.build(), ProblemContext.of(exception, routing.normalizedPath()))
                .toResponse();
    }

    /** A body of the wrong shape, which Quarkus would answer without details. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException exception, UriInfo uri) {
        return shape.apply(
                        HttpProblem.valueOf(Response.Status.BAD_REQUEST), ProblemContext.of(exception, uri.getPath()))
                .toResponse();
    }
}
