package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Window;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.remote.RemoteService;
import org.plumbline.service.remote.RemoteService.RemoteAnswer;

/** Asks bi-service for values of metric versions, with the caller's token. */
@ApplicationScoped
class BiClient {

    private static final int OK = 200;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private final RemoteService bi;
    private final ObjectReader numbers;

    BiClient(BiClientSettings settings, ObjectMapper json) {
        this.bi = new RemoteService(
                settings.url(),
                settings.timeout(),
                "bi-unavailable",
                "bi-service, which computes values, is unreachable or does not respond in time");
        // Values keep all their digits.
        this.numbers = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * The values of a version over a window.
     *
     * @param grouping the grouping of values; null for the total
     */
    BiAnswer values(MetricReference reference, Window window, Grouping grouping, String authorization) {
        var question = "/api/v1/metrics/%s/values?version=%d&from=%s&to=%s"
                .formatted(reference.metric(), reference.version(), window.from(), window.to());
        var answer = bi.get(grouping == null ? question : question + "&groupBy=" + grouping.written(), authorization);
        if (answer.status() != OK) {
            throw refusal(reference, answer);
        }
        var tag = answer.header(HttpHeaders.ETAG).orElseThrow(() -> answer.unexpected("an answer without a tag"));
        var read = answer.object(numbers, BiAnswer.class);
        if (grouping == null && read.rows().size() != 1) {
            throw answer.unexpected("%d rows for a total".formatted(read.rows().size()));
        }
        return read.tagged(tag);
    }

    /** The failure that says why a version has no value; {@link Failure.Unavailable} for an unexpected response. */
    private static Failure refusal(MetricReference reference, RemoteAnswer answer) {
        var status = Response.Status.fromStatusCode(answer.status());
        return switch (status) {
            // Our request was valid, so the metric cannot be computed.
            case BAD_REQUEST -> new Failure.Conflict("metric-not-computable", about(reference, answer));
            case FORBIDDEN -> new Failure.NotAllowed(answer.problem().name(), about(reference, answer));
            case CONFLICT -> new Failure.Conflict(answer.problem().name(), about(reference, answer));
            case TOO_MANY_REQUESTS -> new Failure.TooMany(answer.problem().detail(), retryAfter(answer));
            case SERVICE_UNAVAILABLE ->
                new Failure.Unavailable(
                        answer.problem().name(),
                        "bi-service cannot answer: " + answer.problem().detail(),
                        answer.unexpected());
            case GATEWAY_TIMEOUT -> new Failure.TimedOut(about(reference, answer), answer.unexpected());
            case null, default -> answer.unexpected();
        };
    }

    private static String about(MetricReference reference, RemoteAnswer answer) {
        return "%s: %s".formatted(reference, answer.problem().detail());
    }

    private static Duration retryAfter(RemoteAnswer answer) {
        return answer.header(HttpHeaders.RETRY_AFTER)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(1));
    }
}
