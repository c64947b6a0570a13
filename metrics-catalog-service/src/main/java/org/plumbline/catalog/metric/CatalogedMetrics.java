package org.plumbline.catalog.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.definition.Reading;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.definition.DefinitionBody;

/** The published versions of the catalog, as parts of other metrics. */
@ApplicationScoped
public class CatalogedMetrics implements KnownMetrics {

    private final MetricRepository metrics;
    private final MetricViews views;
    private final Timer validation;
    private final DefinitionBody definitions = new DefinitionBody(this);

    CatalogedMetrics(MetricRepository metrics, MetricViews views, MeterRegistry meters) {
        this.validation = Timer.builder("plumbline.catalog.validation")
                .description("How long definitions take to be checked")
                .register(meters);
        this.metrics = metrics;
        this.views = views;
    }

    /**
     * The metric that a tree defines.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong with it
     */
    public Metric read(Object tree) {
        return validation.record(() -> definitions.read(tree));
    }

    /** What a stored definition is by the datasets of today. */
    Reading reading(StoredVersion stored) {
        return reading(views.tree(stored.definition()));
    }

    /** What a tree defines, or what is wrong with it. */
    Reading reading(Object tree) {
        return definitions.reading(tree);
    }

    @Override
    public Optional<Metric> version(MetricReference reference) {
        return metrics.version(reference.metric(), reference.version())
                .filter(stored -> stored.status() != VersionStatus.DRAFT)
                .flatMap(stored -> reading(stored) instanceof Reading.Accepted accepted
                        ? Optional.of(accepted.metric())
                        : Optional.empty());
    }

    @Override
    public OptionalInt published(String key) {
        return metrics.current(key)
                .filter(stored -> stored.status() == VersionStatus.PUBLISHED)
                .map(stored -> OptionalInt.of(stored.version()))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public Collection<String> keys() {
        return metrics.keys();
    }

    /** Whose rows a metric measures, also by way of others. */
    SortedSet<String> datasets(Metric metric) {
        var datasets = new TreeSet<String>();
        switch (metric) {
            case MetricDefinition measured -> datasets.add(measured.header().dataset());
            case MetricComposition composition ->
                composition.parts().stream()
                        .flatMap(part -> version(part).stream())
                        .forEach(part -> datasets.addAll(datasets(part)));
        }
        return datasets;
    }
}
