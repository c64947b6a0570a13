package org.plumbline.catalog.metric;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Parsed;
import org.plumbline.service.document.Documents;

/** The versions of the catalog that other metrics may be made of. */
final class Parts implements KnownMetrics {

    private final MetricRepository metrics;
    private final MetricViews views;
    private final Set<MetricReference> promised;
    private final DefinitionReader reader = new DefinitionReader(this);

    /**
     * What has been published, and some drafts.
     *
     * @param promised drafts that are to be published before what is made of them
     */
    Parts(MetricRepository metrics, MetricViews views, Set<MetricReference> promised) {
        this.metrics = metrics;
        this.views = views;
        this.promised = promised;
    }

    /**
     * The metric that a definition, made of these, is.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong with it
     */
    Metric read(Node definition) {
        return Documents.read(definition, reader::read);
    }

    /** As {@link #read}, for callers who go on if something is wrong. */
    Parsed<Metric> parse(Node definition) {
        return Documents.parse(definition, reader::read);
    }

    @Override
    public Optional<Metric> version(MetricReference reference) {
        return metrics.version(reference.metric(), reference.version())
                .filter(stored -> stored.status() != VersionStatus.DRAFT || promised.contains(reference))
                .map(stored -> parse(views.tree(stored.definition())).value());
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
