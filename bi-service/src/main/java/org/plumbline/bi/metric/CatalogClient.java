package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.json.StrictTree;

/** Asks the metrics-catalog-service, as the caller. */
@ApplicationScoped
class CatalogClient {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String METRICS = "/api/v1/metrics/";

    private final CatalogSettings settings;
    private final HttpClient http;

    CatalogClient(CatalogSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /**
     * The metric as the catalog shows it: its published version, or its latest; empty where there is none.
     *
     * @param key a metric's key, whose letters need no escape
     * @throws Failure.Unavailable where the catalog does not answer
     */
    Optional<Map<?, ?>> metric(String key, String authorization) {
        return read(METRICS + key, authorization);
    }

    /** One version of a metric, likewise. */
    Optional<Map<?, ?>> version(MetricReference reference, String authorization) {
        return read(METRICS + reference.metric() + "/versions/" + reference.version(), authorization);
    }

    private Optional<Map<?, ?>> read(String path, String authorization) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(settings.timeout())
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        var response = send(request);
        return switch (response.statusCode()) {
            case OK -> Optional.of(tree(response.body()));
            case NOT_FOUND -> Optional.empty();
            case FORBIDDEN ->
                throw new Failure.NotAllowed("catalog-forbidden", "The metrics catalog does not let this account read");
            default -> throw unavailable(new IOException("status " + response.statusCode()));
        };
    }

    /** Under the catalog's address, which may have a path of its own. */
    private URI address(String path) {
        var base = settings.url().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static Map<?, ?> tree(byte[] body) {
        try {
            if (StrictTree.json(body) instanceof Map<?, ?> tree) {
                return tree;
            }
        } catch (Failure.InvalidInput e) {
            // What the catalog answers is no fault of the caller's.
            throw unavailable(e);
        }
        throw unavailable(new IOException("an answer that is no object"));
    }

    private static Failure.Unavailable unavailable(Exception cause) {
        return new Failure.Unavailable("catalog-unavailable", "The metrics catalog cannot be reached", cause);
    }
}
