package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.failure.Failure;

/** All metrics that a metric is made of, directly or indirectly. */
@RegisterForReflection
public record MetricParts(Map<MetricReference, Metric> byReference) {

    public static final MetricParts NONE = new MetricParts(Map.of());

    static MetricParts of(Metric metric, Function<MetricReference, Metric> definitions) {
        var found = new LinkedHashMap<MetricReference, Metric>();
        add(metric, definitions, found);
        return new MetricParts(found);
    }

    /**
     * Returns the datasets that are measured.
     *
     * @throws Failure.Conflict if they are published apart, so that the value has no one publication
     */
    List<Dataset> datasets(Metric metric) {
        var datasets = new ArrayList<Dataset>();
        addDataset(metric, datasets);
        byReference.values().forEach(part -> addDataset(part, datasets));
        if (datasets.stream().map(Dataset::publication).distinct().count() > 1) {
            throw new Failure.Conflict(
                    "metric-spans-publications",
                    "'%s' is made of metrics of datasets that are published apart".formatted(metric.key()));
        }
        return datasets;
    }

    public List<String> names() {
        return byReference.keySet().stream().map(Object::toString).sorted().toList();
    }

    private static void addDataset(Metric metric, List<Dataset> datasets) {
        if (metric instanceof MetricDefinition measured) {
            datasets.add(measured.dataset());
        }
    }

    private static void add(
            Metric metric, Function<MetricReference, Metric> definitions, Map<MetricReference, Metric> found) {
        for (var reference : metric.parts()) {
            if (!found.containsKey(reference)) {
                var part = definitions.apply(reference);
                found.put(reference, part);
                add(part, definitions, found);
            }
        }
    }
}
