package org.plumbline.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.http.LeftCallers;

/**
 * Gives every problem document of the suite its final form, whatever raised it, so that nothing but the words chosen
 * here reaches a caller. What is the service's own fault is logged once, here, under the trace id that the caller gets.
 */
@ApplicationScoped
public class ProblemShape implements ProblemPostProcessor {

    static final String TRACE_ID = "traceId";

    private static final Logger LOG = Logger.getLogger(ProblemShape.class);

    private final CurrentVertxRequest request;

    ProblemShape(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Before the library's own steps, which would read what has not been shaped yet. */
    @Override
    public int priority() {
        return 1_000;
    }

    /** The library's list of steps is static: without this, an application that starts later in this JVM finds ours. */
    void leave(@Observes ShutdownEvent stopping) {
        ExceptionMapperBase.postProcessorsRegistry.reset();
    }

    @Override
    public HttpProblem apply(HttpProblem raised, ProblemContext context) {
        var shaped = shape(raised, context.cause);
        var problem = HttpProblem.builder(shaped).withInstance(InstanceUtils.pathToInstance(path(context)));
        carriedHeaders(raised, shaped).forEach(problem::withHeader);
        if (shaped.getStatusCode() >= 500) {
            problem.with(TRACE_ID, logged(shaped, context.cause));
        }
        forgetTheExpectedAnswer();
        return problem.build();
    }

    /** Quarkus would write the problem as it was going to write the answer: in place of CSV, as a text of its own. */
    private static void forgetTheExpectedAnswer() {
        var current = CurrentRequestManager.get();
        if (current != null) {
            current.setEntityWriter(null);
        }
    }

    private static HttpProblem shape(HttpProblem raised, Throwable cause) {
        return ExceptionUtils.getThrowableList(cause).stream()
                .map(ProblemShape::recognised)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> standard(raised, cause));
    }

    /** The problem that a throwable stands for; empty where what caused it may say more. */
    private static Optional<HttpProblem> recognised(Throwable link) {
        return switch (link) {
            case Failure failure -> Optional.of(Problems.of(failure));
            case AuthenticationFailedException error -> Optional.of(badToken(error));
            case OIDCException error -> Optional.of(oidcUnavailable(error));
            case JsonProcessingException error ->
                Optional.of(
                        UnreadableBody.isCallersFault(error)
                                ? Problems.of(new Failure.InvalidInput(List.of(UnreadableBody.violation(error))))
                                : Problems.of(StandardProblem.INTERNAL));
            case BodyLimit.TooLarge _ -> Optional.of(Problems.of(StandardProblem.TOO_LARGE));
            case SQLException error ->
                Optional.of(DatabaseFailures.of(error)
                        .map(Problems::of)
                        .orElseGet(() -> Problems.of(StandardProblem.INTERNAL)));
            default -> Optional.empty();
        };
    }

    private static HttpProblem badToken(AuthenticationFailedException error) {
        var root = root(error);
        // A token under a key that would have to be fetched first, or one whose own JSON is broken.
        var isOutage = root instanceof OIDCException
                || (root instanceof IOException && !(root instanceof JsonProcessingException));
        return isOutage ? oidcUnavailable(error) : Problems.of(StandardProblem.UNAUTHENTICATED);
    }

    private static HttpProblem oidcUnavailable(Throwable cause) {
        return Problems.of(new Failure.Unavailable(
                "oidc-unavailable", "The OIDC server cannot be reached, so no token can be checked", cause));
    }

    private static HttpProblem standard(HttpProblem raised, Throwable cause) {
        if (raised.getStatusCode() == 401
                && header(raised, HttpHeaders.WWW_AUTHENTICATE).isEmpty()) {
            // No challenge could be made: the OIDC server has not been reached since the start. Sending the caller
            // there to log in, as a 401 would, helps nobody.
            return oidcUnavailable(cause);
        }
        if (raised instanceof HttpValidationProblem) {
            return Problems.ofConstraints(raised);
        }
        return Problems.of(StandardProblem.ofStatus(raised.getStatusCode()));
    }

    private static Map<String, Object> carriedHeaders(HttpProblem raised, HttpProblem shaped) {
        if (shaped.getStatusCode() == 401) {
            return Map.of(
                    HttpHeaders.WWW_AUTHENTICATE,
                    header(raised, HttpHeaders.WWW_AUTHENTICATE).orElse("Bearer"));
        }
        return header(raised, HttpHeaders.ALLOW)
                .<Map<String, Object>>map(methods -> Map.of(HttpHeaders.ALLOW, methods))
                .orElse(Map.of());
    }

    private static Optional<Object> header(HttpProblem problem, String name) {
        return problem.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String path(ProblemContext context) {
        var current = request.getCurrent();
        return current == null ? context.path : current.request().path();
    }

    private String logged(HttpProblem problem, Throwable cause) {
        var traceId = newTraceId();
        if (isOfCallerWhoLeft(cause)) {
            LOG.debugf("A caller has left, trace %s: %s", traceId, root(cause));
        } else if (problem.getStatusCode() == StandardProblem.INTERNAL.status()) {
            LOG.errorf(cause, "Request failed, trace %s", traceId);
        } else {
            // An outage explains itself in one line; a stack trace per refused request would bury it.
            LOG.warnf("%s, trace %s: %s", problem.getDetail(), traceId, root(cause));
        }
        return traceId;
    }

    static Throwable root(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).getLast();
    }

    static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Nobody reads this answer, and nothing is wrong with the service. */
    private boolean isOfCallerWhoLeft(Throwable cause) {
        var current = request.getCurrent();
        return current != null
                && LeftCallers.include(current.request())
                && ExceptionUtils.getThrowableList(cause).stream().anyMatch(IOException.class::isInstance);
    }
}
