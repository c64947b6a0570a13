package org.plumbline.service.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

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
                .with(VIOLATIONS, violations.stream().map(Problems::written).toList())
                .build();
    }

    private static Map<String, String> written(Violation violation) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("field", violation.field());
        fields.put("message", violation.messageWithPlace());
        return fields;
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
