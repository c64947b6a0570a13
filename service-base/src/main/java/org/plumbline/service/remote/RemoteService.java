package org.plumbline.service.remote;

import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** Another service of the suite, which is asked as the caller. */
public final class RemoteService {

    private final String base;
    private final Duration timeout;
    private final String problem;
    private final String detail;
    private final HttpClient http;

    public RemoteService(URI url, Duration timeout, String problem, String detail) {
        var text = url.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.timeout = timeout;
        this.problem = problem;
        this.detail = detail;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** What the service answers, whatever that is. */
    public RemoteAnswer get(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        return new RemoteAnswer(send(request));
    }

    /** It cannot be asked, or answers what makes no sense. */
    private Failure.Unavailable unavailable(Throwable cause) {
        return new Failure.Unavailable(problem, detail, cause);
    }

    /** A request's own timeout would end with the headers: a body may stall as well. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        var pending = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (TimeoutException e) {
            // Hangs up, so that the other side can stop as well.
            pending.cancel(true);
            throw unavailable(new IOException("no answer within " + timeout, e));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    public final class RemoteAnswer {

        private static final Pattern TYPE = Pattern.compile("/problems/([a-z]+(?:-[a-z]+)*)");

        private final HttpResponse<byte[]> response;

        RemoteAnswer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        /**
         * A problem as services of the suite write them.
         *
         * @param name the stable name of its kind: {@code metric-draft}
         * @param detail what went wrong, in a sentence for callers
         */
        public record Problem(String name, String detail) {}

        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The object that it consists of, as {@link Documents} reads it. */
        public Map<?, ?> object() {
            try {
                if (Documents.json(response.body()).value() instanceof Map<?, ?> tree) {
                    return tree;
                }
            } catch (Failure.InvalidInput e) {
                // What another service answers is no fault of the caller's.
                throw unavailable(e);
            }
            throw unexpected("an answer that is no object");
        }

        /** The same, as a reader binds it. */
        public <T> T object(ObjectReader reader, Class<T> type) {
            // Binding alone would take what can be understood in two ways.
            object();
            try {
                return reader.readValue(response.body(), type);
            } catch (IOException e) {
                throw unavailable(e);
            }
        }

        public Problem problem() {
            var tree = object();
            if (tree.get("type") instanceof String type && tree.get("detail") instanceof String detail) {
                var matcher = TYPE.matcher(type);
                if (matcher.matches()) {
                    return new Problem(matcher.group(1), detail);
                }
            }
            throw unexpected();
        }

        /** The failure that an answer amounts to which is not one that the service gives. */
        public Failure.Unavailable unexpected() {
            return unexpected("status " + status());
        }

        /** The same, with what there is about it that the service does not give. */
        public Failure.Unavailable unexpected(String what) {
            return unavailable(new IOException(what));
        }
    }
}
