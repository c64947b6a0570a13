package org.plumbline.service.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.http.Callers;
import org.plumbline.service.query.NearestNames;

/**
 * Gives every problem document its final form, so that callers only see texts chosen here. Faults of the service are
 * logged once, here, with the trace id that the caller gets.
 */
@ApplicationScoped
public class ProblemShape implements ProblemPostProcessor {

    static final String TRACE_ID = "traceId";

    private static final Logger LOG = Logger.getLogger(ProblemShape.class);

    private final CurrentVertxRequest request;

    ProblemShape(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Runs before the library's own steps, so that they do not see the unshaped problem. */
    @Override
    public int priority() {
        return 1_000;
    }

    /**
     * The library's list of steps is static: without this, an application that starts later in this JVM would keep
     * ours.
     */
    void leave(@Observes ShutdownEvent stopping) {
        ExceptionMapperBase.postProcessorsRegistry.reset();
    }

    @Override
    public HttpProblem apply(HttpProblem raised, ProblemContext context) {
        var shaped = shape(raised, context.cause);
        var problem = HttpProblem.builder(shaped).withInstance(InstanceUtils.pathToInstance(path(context)));
        if (shaped.getStatusCode() == 401) {
            problem.withHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    header(raised, HttpHeaders.WWW_AUTHENTICATE).orElse("Bearer"));
        } else {
            header(raised, HttpHeaders.ALLOW).ifPresent(methods -> problem.withHeader(HttpHeaders.ALLOW, methods));
        }
        if (shaped.getStatusCode() >= 500) {
            problem.with(TRACE_ID, logged(shaped, context.cause));
        }
        forgetTheExpectedAnswer();
        return problem.build();
    }

    /** Otherwise Quarkus would write the problem in the media type of the answer, such as CSV. */
    private static void forgetTheExpectedAnswer() {
        var current = CurrentRequestManager.get();
        if (current != null) {
            current.setEntityWriter(null);
        }
    }

    private static HttpProblem shape(HttpProblem raised, Throwable cause) {
        return ExceptionUtils.getThrowableList(cause).stream()
                .map(ProblemShape::recognised)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> standard(raised, cause));
    }

    /** The problem for a throwable; null if its cause may tell more. */
    private static HttpProblem recognised(Throwable link) {
        return switch (link) {
            case Failure failure -> Problems.of(failure);
            case AuthenticationFailedException error -> badToken(error);
            case OIDCException error -> oidcUnavailable(error);
            case JsonProcessingException error
            when UnreadableBody.isCallersFault(error) ->
                Problems.of(new Failure.InvalidInput(List.of(UnreadableBody.violation(error))));
            case JsonProcessingException _ -> Problems.of(StandardProblem.INTERNAL);
            case BodyLimit.TooLarge _ -> Problems.of(StandardProblem.TOO_LARGE);
            case SQLException error ->
                Problems.failure(error).map(Problems::of).orElseGet(() -> Problems.of(StandardProblem.INTERNAL));
            default -> null;
        };
    }

    private static HttpProblem badToken(AuthenticationFailedException error) {
        var root = root(error);
        // An I/O error means that the token's key could not be fetched; broken JSON is the token's own fault.
        var isOutage = root instanceof OIDCException
                || (root instanceof IOException && !(root instanceof JsonProcessingException));
        return isOutage ? oidcUnavailable(error) : Problems.of(StandardProblem.UNAUTHENTICATED);
    }

    private static HttpProblem oidcUnavailable(Throwable cause) {
        return Problems.of(new Failure.Unavailable(
                "oidc-unavailable", "The OIDC server is unreachable, so the token cannot be verified", cause));
    }

    private static HttpProblem standard(HttpProblem raised, Throwable cause) {
        if (raised.getStatusCode() == 401
                && header(raised, HttpHeaders.WWW_AUTHENTICATE).isEmpty()) {
            // The OIDC server has not been reached since the start, so there is no challenge. A 401 would send the
            // caller to that server.
            return oidcUnavailable(cause);
        }
        if (raised instanceof HttpValidationProblem) {
            return Problems.ofConstraints(raised);
        }
        return Problems.of(StandardProblem.ofStatus(raised.getStatusCode()));
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
            LOG.debugf("A caller has disconnected, trace %s: %s", traceId, root(cause));
        } else if (problem.getStatusCode() == StandardProblem.INTERNAL.status) {
            LOG.errorf(cause, "Request failed, trace %s", traceId);
        } else {
            // One line suffices for an outage; a stack trace per refused request would bury it.
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

    /** Whether the caller has left: nobody reads the response, and the service is not at fault. */
    private boolean isOfCallerWhoLeft(Throwable cause) {
        var current = request.getCurrent();
        return current != null
                && Callers.haveLeft(current.request())
                && ExceptionUtils.getThrowableList(cause).stream().anyMatch(IOException.class::isInstance);
    }

    /** Describes errors in a JSON body without Jackson's messages, which contain class names. */
    private static final class UnreadableBody {

        private static final String WHOLE_BODY = "body";

        private UnreadableBody() {}

        /** Whether the error is in the input; an error while writing is ours. */
        static boolean isCallersFault(JsonProcessingException error) {
            return !(error.getProcessor() instanceof JsonGenerator);
        }

        static Violation violation(JsonProcessingException error) {
            return switch (error) {
                case UnrecognizedPropertyException e ->
                    new Violation(path(e), "is not a known field" + NearestNames.hint(e.getPropertyName(), known(e)));
                case InvalidFormatException e -> new Violation(path(e), "has an invalid value");
                case MismatchedInputException e -> new Violation(path(e), "is missing or has an unexpected JSON type");
                case JsonMappingException e -> new Violation(path(e), "cannot be read");
                default -> new Violation(WHOLE_BODY, "is not JSON" + position(error));
            };
        }

        private static List<String> known(UnrecognizedPropertyException error) {
            return error.getKnownPropertyIds().stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }

        private static String path(JsonMappingException error) {
            var path = error.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining());
            return path.isEmpty() ? WHOLE_BODY : path.startsWith(".") ? path.substring(1) : path;
        }

        private static String step(JsonMappingException.Reference reference) {
            return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
        }

        private static String position(JsonProcessingException error) {
            var at = error.getLocation();
            return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        }
    }
}
