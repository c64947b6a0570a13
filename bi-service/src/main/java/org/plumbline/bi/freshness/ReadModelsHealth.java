package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.plumbline.model.dataset.Datasets;

/**
 * Warns of stale datasets. Always up: their last good content is still worth serving, and no other replica has newer. Anybody may ask, so
 * it says the cause only, and nothing that a run found.
 */
@Readiness
@ApplicationScoped
class ReadModelsHealth implements HealthCheck {

    private static final String NAME = "read-models";

    private final FreshnessWatch watch;

    ReadModelsHealth(FreshnessWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(NAME).up();
        Datasets.publications().forEach(dataset -> response.withData(dataset, standing(dataset)));
        return response.build();
    }

    private String standing(String dataset) {
        return watch.of(dataset)
                .map(freshness -> watch.stale(freshness)
                        .map(stale -> "stale: " + stale.cause().name().toLowerCase(Locale.ROOT))
                        .orElse("current"))
                .orElse("unknown");
    }
}
