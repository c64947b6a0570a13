package org.plumbline.catalog.builtin;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.plumbline.catalog.metric.DefinitionDocument;
import org.plumbline.catalog.metric.MetricCatalog;
import org.plumbline.model.metric.Kpi;

/** Publishes the suite's own key figures when the service starts: the very definitions that the overview is made of. */
@ApplicationScoped
class BuiltInMetrics {

    private final MetricCatalog catalog;

    BuiltInMetrics(MetricCatalog catalog) {
        this.catalog = catalog;
    }

    void publish(@Observes StartupEvent started) {
        catalog.publishBuiltIns(Arrays.stream(Kpi.values())
                .map(kpi -> DefinitionDocument.of(kpi.definition()))
                .toList());
    }
}
