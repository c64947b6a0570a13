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
import java.util.regex.Pattern;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** Calls another service of the suite with the caller's token. */
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

    /** The service's answer with any status. */
    public RemoteAnswer get(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        return new RemoteAnswer(send(request));
    }

    /** The failure for an unreachable service or an unexpected response. */
    private Failure.Unavailable unavailable(Throwable cause) {
        return new Failure.Unavailable(problem, detail, cause);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return BoundedExchange.send(http, request, HttpResponse.BodyHandlers.ofByteArray(), timeout);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
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
         * A problem document of the suite's services.
         *
         * @param name the stable name of its kind, such as {@code metric-draft}
         * @param detail what went wrong, for callers
         */
        public record Problem(String name, String detail) {}

        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The body as an object, read by {@link Documents}. */
        public Map<?, ?> object() {
            try {
                if (Documents.json(response.body()).value() instanceof Map<?, ?> tree) {
                    return tree;
                }
            } catch (Failure.InvalidInput e) {
                // Another service's answer is not the caller's fault.
                throw unavailable(e);
            }
            throw unexpected("an answer that is not an object");
        }

        /** The body bound to a type. */
        public <T> T object(ObjectReader reader, Class<T> type) {
            // Binding alone would accept ambiguous documents.
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

        /** The failure for an unexpected response. */
        public Failure.Unavailable unexpected() {
            return unexpected("status " + status());
        }

        /** The failure for an unexpected response, with the reason. */
        public Failure.Unavailable unexpected(String what) {
            return unavailable(new IOException(what));
        }
    }
}
