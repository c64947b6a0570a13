package org.plumbline.catalog.builtin;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.catalog.metric.BuiltInPublisher;
import org.plumbline.model.metric.SuiteMetrics;

/** Publishes the suite's own metrics when the service starts: the very definitions that dashboards and checks use. */
@ApplicationScoped
class BuiltInMetrics {

    private final BuiltInPublisher publisher;

    BuiltInMetrics(BuiltInPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(@Observes StartupEvent started) {
        publisher.publish(SuiteMetrics.all());
    }
}
