package org.plumbline.service.failure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.model.tree.Violation;

/**
 * An expected failure of a request, independent of HTTP. Sealed, so that the mapping to HTTP covers every kind.
 *
 * <p>The message is shown to the caller: it names what the caller can act on, never SQL, classes or hosts.
 */
public abstract sealed class Failure extends RuntimeException {

    private final String problem;

    private Failure(String problem, String detail, Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    /** The stable name of the kind of problem, lower-case with hyphens: {@code metric-not-found}. */
    public String problem() {
        return problem;
    }

    /** A request or an operator's file is invalid. */
    public static final class InvalidInput extends Failure {

        private static final String WHOLE_BODY = "body";

        private final List<Violation> violations;

        /** @param violations all violations, at least one; one without a field concerns the whole body */
        public InvalidInput(List<Violation> violations) {
            this(null, violations);
        }

        /**
         * For files: the message has a line per violation, with file, line and field.
         *
         * @param file null for a request
         * @param violations all violations, at least one
         */
        public InvalidInput(String file, List<Violation> violations) {
            super("invalid-input", file == null ? summary(violations) : listed(file, violations), null);
            this.violations = file == null
                    ? violations.stream().map(InvalidInput::named).toList()
                    : violations.stream().sorted(Violation.BY_PLACE).toList();
        }

        public InvalidInput(String field, String message) {
            this(List.of(new Violation(field, message)));
        }

        public List<Violation> violations() {
            return violations;
        }

        private static Violation named(Violation violation) {
            return violation.field().isEmpty()
                    ? new Violation(WHOLE_BODY, violation.message(), violation.line(), violation.column())
                    : violation;
        }

        private static String listed(String file, List<Violation> violations) {
            return violations.stream()
                    .sorted(Violation.BY_PLACE)
                    .map(violation -> violation.in(file))
                    .collect(Collectors.joining("\n"));
        }

        private static String summary(List<Violation> violations) {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("invalid input without a violation");
            }
            var first = named(violations.getFirst());
            var rest = violations.size() - 1;
            return "'%s' %s%s"
                    .formatted(
                            first.field(), first.messageWithPlace(), rest == 0 ? "" : " (and %d more)".formatted(rest));
        }
    }

    /** The authenticated caller is not allowed to do this, whether or not the object exists. */
    public static final class NotAllowed extends Failure {
        public NotAllowed(String problem, String detail) {
            super(problem, detail, null);
        }
    }

    public static final class NotFound extends Failure {
        public NotFound(String problem, String detail) {
            super(problem, detail, null);
        }
    }

    /** The request conflicts with the current state. */
    public static final class Conflict extends Failure {
        public Conflict(String problem, String detail) {
            super(problem, detail, null);
        }
    }

    /** The object has changed since the caller read it. */
    public static final class Stale extends Failure {
        public Stale(String detail) {
            super("stale", detail, null);
        }
    }

    /** A write lacks its precondition. */
    public static final class PreconditionMissing extends Failure {
        public PreconditionMissing(String detail) {
            super("precondition-missing", detail, null);
        }
    }

    /** Too many requests are running. */
    public static final class TooMany extends Failure {

        private final Duration retryAfter;

        public TooMany(String detail, Duration retryAfter) {
            super("too-many-requests", detail, null);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** A required service is down. */
    public static final class Unavailable extends Failure {
        public Unavailable(String problem, String detail, Throwable cause) {
            super(problem, detail, cause);
        }
    }

    /** The query was not completed: the database cancelled it at its time limit, or its caller had left before it began. */
    public static final class TimedOut extends Failure {
        public TimedOut(String detail, Throwable cause) {
            super("query-timeout", detail, cause);
        }
    }
}
