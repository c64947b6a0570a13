package org.plumbline.catalog.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
import org.plumbline.service.failure.Failure;

/** Checks definitions against the datasets and against the catalog's versions that they use. */
@ApplicationScoped
public class CatalogedMetrics {

    private final MetricRepository metrics;
    private final Timer validation;

    CatalogedMetrics(MetricRepository metrics, MeterRegistry meters) {
        this.metrics = metrics;
        this.validation = Timer.builder("plumbline.catalog.validation")
                .description("Duration of definition checks")
                .register(meters);
    }

    /** Reads a metric from a document. */
    public Metric read(Node definition) {
        return validation.record(() -> Documents.read(definition, new Known(Set.of()).reader()::read));
    }

    /**
     * Reads a definition against the current datasets and published metrics; returns the metric or the violations.
     *
     * @param promised drafts that it may use as if they were published
     */
    public Parsed<Metric> parse(Node definition, Set<MetricReference> promised) {
        return new Known(promised).parse(definition);
    }

    /** Reads a stored definition against the current datasets and published metrics. */
    public Metric fitting(StoredVersion stored) {
        var parsed = parse(stored.tree(), Set.of());
        if (parsed.isRefused()) {
            var first = parsed.violations().getFirst();
            throw new Failure.Conflict(
                    "definition-outdated",
                    "Version %d of '%s' no longer fits the datasets and metrics: '%s' %s"
                            .formatted(stored.version(), stored.key(), first.field(), first.message()));
        }
        return parsed.value();
    }

    /**
     * The datasets that a metric measures, directly or through other metrics.
     *
     * @param promised drafts that it may use as if they were published
     */
    public SortedSet<String> datasets(Metric metric, Set<MetricReference> promised) {
        return datasets(metric, new Known(promised));
    }

    private static SortedSet<String> datasets(Metric metric, Known known) {
        var datasets = new TreeSet<String>();
        switch (metric) {
            case MetricDefinition measured -> datasets.add(measured.header().dataset());
            case MetricComposition composition ->
                composition.parts().stream()
                        .flatMap(part -> known.version(part).stream())
                        .forEach(part -> datasets.addAll(datasets(part, known)));
        }
        return datasets;
    }

    /**
     * The versions that other metrics may use: published ones, and some drafts. Each is read once, however often a
     * definition and its parts use it.
     */
    private final class Known implements KnownMetrics {

        private final Set<MetricReference> promised;
        private final Map<MetricReference, Optional<Metric>> read = new HashMap<>();

        Known(Set<MetricReference> promised) {
            this.promised = promised;
        }

        @Override
        public Optional<Metric> version(MetricReference reference) {
            var known = read.get(reference);
            if (known == null) {
                // Unknown while it is being read, which ends the recursion if a version uses itself.
                read.put(reference, Optional.empty());
                known = metrics.version(reference.metric(), reference.version())
                        .filter(stored -> stored.status() != VersionStatus.DRAFT || promised.contains(reference))
                        .map(stored -> parse(stored.tree()).value());
                read.put(reference, known);
            }
            return known;
        }

        Parsed<Metric> parse(Node definition) {
            return Documents.parse(definition, reader()::read);
        }

        DefinitionReader reader() {
            return new DefinitionReader(this);
        }

        @Override
        public OptionalInt published(String key) {
            return metrics.current(key).stream()
                    .filter(stored -> stored.status() == VersionStatus.PUBLISHED)
                    .mapToInt(StoredVersion::version)
                    .findFirst();
        }

        @Override
        public Collection<String> keys() {
            return metrics.keys();
        }
    }
}
