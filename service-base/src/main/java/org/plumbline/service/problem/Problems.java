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

/** The only mapping of failures to HTTP statuses. */
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

    /** The violated constraints, which the library has already mapped to parameters and body fields. */
    static HttpProblem ofConstraints(HttpProblem problem) {
        if (!(problem.getParameters().get(VIOLATIONS) instanceof List<?> violations)) {
            return of(new Failure.InvalidInput("body", "violates a constraint"));
        }
        return of(new Failure.InvalidInput(violations.stream()
                .filter(io.quarkiverse.resteasy.problem.validation.Violation.class::isInstance)
                .map(io.quarkiverse.resteasy.problem.validation.Violation.class::cast)
                .map(violation -> new Violation(violation.field, violation.message))
                // Constraints are a set: sorting makes the response deterministic.
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

    /** The failure for an error; empty if it is our defect. */
    static Optional<Failure> failure(SQLException error) {
        var state = error.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return Optional.of(new Failure.TimedOut("The query exceeded the time limit of the database", error));
        }
        if (READ_ONLY.equals(state)) {
            // A standby, or a server set to read-only: reads work, writes must wait.
            return Optional.of(
                    new Failure.Unavailable("database-unavailable", "The database is read-only at the moment", error));
        }
        if (isOutage(state)) {
            return Optional.of(new Failure.Unavailable("database-unavailable", "The database is unreachable", error));
        }
        return Optional.empty();
    }

    private static boolean isOutage(String state) {
        return LostConnections.orOutage(state)
                || state.startsWith("28") // role or password refused
                || state.startsWith("3D"); // the database does not exist
    }
}
