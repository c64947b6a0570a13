package org.plumbline.service.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.failure.Violation;

/** The only place where a failure meets an HTTP status. */
final class Problems {

    static final String VIOLATIONS = "violations";
    private static final String TYPES = "/problems/";

    private Problems() {}

    static HttpProblem of(Failure failure) {
        var detail = failure.getMessage();
        return switch (failure) {
            case Failure.InvalidInput f -> invalid(detail, f.violations());
            case Failure.NotAllowed f ->
                build(StandardProblem.FORBIDDEN, f.problem(), detail).build();
            case Failure.NotFound f ->
                build(StandardProblem.NOT_FOUND, f.problem(), detail).build();
            case Failure.Conflict f ->
                build(StandardProblem.CONFLICT, f.problem(), detail).build();
            case Failure.Stale f ->
                build(StandardProblem.STALE, f.problem(), detail).build();
            case Failure.PreconditionMissing f ->
                build(StandardProblem.PRECONDITION_MISSING, f.problem(), detail).build();
            case Failure.TooLarge f ->
                build(StandardProblem.TOO_LARGE, f.problem(), detail).build();
            case Failure.TooMany f ->
                build(StandardProblem.TOO_MANY_REQUESTS, f.problem(), detail)
                        .withHeader(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, f.retryAfter().toSeconds()))
                        .build();
            case Failure.Unavailable f ->
                build(StandardProblem.UNAVAILABLE, f.problem(), detail).build();
            case Failure.TimedOut f ->
                build(StandardProblem.TIMEOUT, f.problem(), detail).build();
        };
    }

    static HttpProblem invalid(String detail, List<Violation> violations) {
        return build(StandardProblem.INVALID_INPUT, StandardProblem.INVALID_INPUT.slug(), detail)
                .with(VIOLATIONS, violations)
                .build();
    }

    static HttpProblem of(StandardProblem problem) {
        return build(problem, problem.slug(), problem.detail()).build();
    }

    private static HttpProblem.Builder build(StandardProblem problem, String slug, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + slug))
                .withStatus(problem.status())
                .withTitle(problem.title())
                .withDetail(detail);
    }
}
