package org.plumbline.service.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Comparator;
import java.util.List;
import org.plumbline.service.failure.Violation;

/** Reads the violated constraints that the library has already matched to parameters and body fields. */
final class ViolationsOf {

    private ViolationsOf() {}

    static List<Violation> validation(HttpProblem problem) {
        if (!(problem.getParameters().get(Problems.VIOLATIONS) instanceof List<?> violations)) {
            return List.of(new Violation("body", "breaks a rule"));
        }
        return violations.stream()
                .filter(io.quarkiverse.resteasy.problem.validation.Violation.class::isInstance)
                .map(io.quarkiverse.resteasy.problem.validation.Violation.class::cast)
                .map(violation -> new Violation(violation.field, violation.message))
                // Constraints come as a set: a stable order makes answers comparable.
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }
}
