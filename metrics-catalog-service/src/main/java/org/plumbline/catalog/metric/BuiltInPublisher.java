package org.plumbline.catalog.metric;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.plumbline.model.definition.DefinitionWriter;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.SuiteMetrics;

/** Publishes the suite's own metrics at startup, from the definitions that dashboards and checks use. */
@ApplicationScoped
public class BuiltInPublisher {

    /** The actor of the suite's own changes. */
    static final String SUITE = "plumbline";

    private static final Logger LOG = Logger.getLogger(BuiltInPublisher.class);

    private final MetricRepository metrics;
    private final MetricEditor editor;
    private final MetricPublisher publisher;

    BuiltInPublisher(MetricRepository metrics, MetricEditor editor, MetricPublisher publisher) {
        this.metrics = metrics;
        this.editor = editor;
        this.publisher = publisher;
    }

    @Transactional
    void publish(@Observes StartupEvent started) {
        publish(SuiteMetrics.all());
    }

    /**
     * Updates the suite's own metrics to these definitions. A new or changed definition is published as the next
     * version, and the previous one is deprecated. Unchanged definitions change nothing.
     */
    @Transactional
    public void publish(Collection<? extends MetricDefinition> definitions) {
        metrics.lockCatalog();
        definitions.forEach(this::publish);
    }

    private void publish(MetricDefinition definition) {
        var key = definition.key();
        var isNew = metrics.insertMetric(key, Origin.BUILT_IN);
        var current = metrics.current(key);
        if (!isNew
                && current.filter(version -> version.origin() == Origin.CUSTOM).isPresent()) {
            LOG.warnf("Metric '%s' of the suite is not published: a custom metric has this key", key);
            return;
        }
        if (current.filter(version -> isPublishedAs(version, definition)).isPresent()) {
            metrics.noteChecked(key, current.orElseThrow().version());
            return;
        }
        var draft = editor.draft(definition, metrics.latest(key) + 1, SUITE);
        publisher.move(draft, SUITE, "Comes with the suite");
    }

    private boolean isPublishedAs(StoredVersion version, MetricDefinition definition) {
        return version.status() == VersionStatus.PUBLISHED
                && version.tree().value().equals(DefinitionWriter.tree(definition));
    }
}
