package org.plumbline.catalog.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.SortedSet;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Parsed;
import org.plumbline.service.failure.Failure;

/** Checks definitions against the datasets, and against the versions of the catalog that they are made of. */
@ApplicationScoped
public class CatalogedMetrics {

    private final MetricRepository metrics;
    private final MetricViews views;
    private final Timer validation;
    private final Parts published;

    CatalogedMetrics(MetricRepository metrics, MetricViews views, MeterRegistry meters) {
        this.validation = Timer.builder("plumbline.catalog.validation")
                .description("How long definitions take to be checked")
                .register(meters);
        this.metrics = metrics;
        this.views = views;
        this.published = new Parts(metrics, views, Set.of());
    }

    /**
     * The metric that a document defines.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong with it
     */
    public Metric read(Node definition) {
        return validation.record(() -> published.read(definition));
    }

    /** What a stored definition is by the datasets and the published metrics of today. */
    Parsed<Metric> parse(StoredVersion stored) {
        return published.parse(views.tree(stored.definition()));
    }

    /**
     * The metric that a stored definition is, by the datasets and the published metrics of today.
     *
     * @throws Failure.Conflict where it does not fit them any more
     */
    public Metric fitting(StoredVersion stored) {
        var parsed = parse(stored);
        if (parsed.isRefused()) {
            var first = parsed.violations().getFirst();
            throw new Failure.Conflict(
                    "definition-outdated",
                    "Version %d of '%s' does not fit the datasets and metrics of today: '%s' %s"
                            .formatted(stored.version(), stored.key(), first.field(), first.message()));
        }
        return parsed.value();
    }

    /** Whose rows a metric measures, also by way of others. */
    public SortedSet<String> datasets(Metric metric) {
        return published.datasets(metric);
    }

    /** What metrics may be made of where some drafts count as well. */
    Parts with(Set<MetricReference> promised) {
        return new Parts(metrics, views, promised);
    }
}
