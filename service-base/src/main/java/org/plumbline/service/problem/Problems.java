package org.plumbline.service.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.database.LostConnections;
import org.plumbline.service.failure.Failure;

/** The only place where a failure meets an HTTP status. */
final class Problems {

    private static final String VIOLATIONS = "violations";
    private static final String TYPES = "/problems/";

    private static final String QUERY_CANCELED = "57014";
    private static final String READ_ONLY = "25006";

    private Problems() {}

    static HttpProblem of(Failure failure) {
        var problem = build(standard(failure), failure.problem(), failure.getMessage());
        if (failure instanceof Failure.InvalidInput input) {
            problem.with(
                    VIOLATIONS,
                    input.violations().stream()
                            .map(violation -> JsonNodeFactory.instance
                                    .objectNode()
                                    .put("field", violation.field())
                                    .put("message", violation.messageWithPlace()))
                            .toList());
        }
        if (failure instanceof Failure.TooMany busy) {
            problem.withHeader(
                    HttpHeaders.RETRY_AFTER, Math.max(1, busy.retryAfter().toSeconds()));
        }
        return problem.build();
    }

    private static StandardProblem standard(Failure failure) {
        return switch (failure) {
            case Failure.InvalidInput _ -> StandardProblem.INVALID_INPUT;
            case Failure.NotAllowed _ -> StandardProblem.FORBIDDEN;
            case Failure.NotFound _ -> StandardProblem.NOT_FOUND;
            case Failure.Conflict _ -> StandardProblem.CONFLICT;
            case Failure.Stale _ -> StandardProblem.STALE;
            case Failure.PreconditionMissing _ -> StandardProblem.PRECONDITION_MISSING;
            case Failure.TooMany _ -> StandardProblem.TOO_MANY_REQUESTS;
            case Failure.Unavailable _ -> StandardProblem.UNAVAILABLE;
            case Failure.TimedOut _ -> StandardProblem.TIMEOUT;
        };
    }

    /** The violated constraints that the library has already matched to parameters and body fields. */
    static HttpProblem ofConstraints(HttpProblem problem) {
        if (!(problem.getParameters().get(VIOLATIONS) instanceof List<?> violations)) {
            return of(new Failure.InvalidInput("body", "breaks a rule"));
        }
        return of(new Failure.InvalidInput(violations.stream()
                .filter(io.quarkiverse.resteasy.problem.validation.Violation.class::isInstance)
                .map(io.quarkiverse.resteasy.problem.validation.Violation.class::cast)
                .map(violation -> new Violation(violation.field, violation.message))
                // Constraints come as a set: a stable order makes answers comparable.
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList()));
    }

    static HttpProblem of(StandardProblem problem) {
        return build(problem, problem.slug(), problem.detail).build();
    }

    private static HttpProblem.Builder build(StandardProblem problem, String slug, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + slug))
                .withStatus(problem.status)
                .withTitle(problem.title)
                .withDetail(detail);
    }

    /** The failure that an error amounts to; empty when it is a defect of ours. */
    static Optional<Failure> failure(SQLException error) {
        var state = error.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return Optional.of(new Failure.TimedOut("The query took longer than the database allows it", error));
        }
        if (READ_ONLY.equals(state)) {
            // A standby, or a server that an administrator has set so: what reads goes on, what writes has to wait.
            return Optional.of(
                    new Failure.Unavailable("database-unavailable", "The database takes no writes at present", error));
        }
        if (isOutage(state)) {
            return Optional.of(
                    new Failure.Unavailable("database-unavailable", "The database cannot be reached", error));
        }
        return Optional.empty();
    }

    private static boolean isOutage(String state) {
        return LostConnections.include(state)
                || state.startsWith("28") // the role or its password is refused
                || state.startsWith("3D"); // the database does not exist
    }
}
