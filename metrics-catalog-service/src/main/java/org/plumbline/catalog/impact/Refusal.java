package org.plumbline.catalog.impact;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.regex.Pattern;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.remote.RemoteAnswer;

/** A refusal of bi-service's, as one of the catalog's own. */
final class Refusal {

    private static final int INVALID_INPUT = 400;
    private static final int NOT_ALLOWED = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int TIMED_OUT = 504;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private Refusal() {}

    /** Why there is no value of a version; that bi-service is not available, where its answer is not one that it gives. */
    static Failure of(MetricReference reference, RemoteAnswer answer) {
        return switch (answer.status()) {
            // The question was this service's: what does not go is the metric.
            case INVALID_INPUT ->
                new Failure.Conflict(
                        "metric-not-computable",
                        about(reference, answer.problem().detail()));
            case NOT_ALLOWED -> {
                var problem = answer.problem();
                yield new Failure.NotAllowed(problem.name(), about(reference, problem.detail()));
            }
            case CONFLICT -> {
                var problem = answer.problem();
                yield new Failure.Conflict(problem.name(), about(reference, problem.detail()));
            }
            case TOO_MANY -> new Failure.TooMany(answer.problem().detail(), retryAfter(answer));
            case UNAVAILABLE -> {
                var problem = answer.problem();
                yield new Failure.Unavailable(
                        problem.name(), "bi-service cannot answer: " + problem.detail(), answer.unexpected());
            }
            case TIMED_OUT ->
                new Failure.TimedOut(about(reference, answer.problem().detail()), answer.unexpected());
            default -> answer.unexpected();
        };
    }

    private static String about(MetricReference reference, String detail) {
        return "%s: %s".formatted(reference, detail);
    }

    private static Duration retryAfter(RemoteAnswer answer) {
        return answer.header(HttpHeaders.RETRY_AFTER)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(1));
    }
}
