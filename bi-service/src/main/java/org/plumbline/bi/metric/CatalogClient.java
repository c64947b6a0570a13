package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.remote.RemoteService;

/** Asks the metrics-catalog-service, as the caller. */
@ApplicationScoped
class CatalogClient {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String METRICS = "/api/v1/metrics/";

    private final RemoteService catalog;

    CatalogClient(CatalogSettings settings) {
        this.catalog = new RemoteService(
                settings.url(), settings.timeout(), "catalog-unavailable", "The metrics catalog cannot be reached");
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
        var answer = catalog.get(path, authorization);
        return switch (answer.status()) {
            case OK -> Optional.of(answer.object());
            case NOT_FOUND -> Optional.empty();
            case FORBIDDEN ->
                throw new Failure.NotAllowed("catalog-forbidden", "The metrics catalog does not let this account read");
            default -> throw answer.unexpected();
        };
    }
}
