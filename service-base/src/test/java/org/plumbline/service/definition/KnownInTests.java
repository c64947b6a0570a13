package org.plumbline.service.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Span;
import org.plumbline.model.metric.SuiteMetrics;

/** The suite's own metrics, and one that is made of a metric k. */
final class KnownInTests implements KnownMetrics {

    private final Map<String, Metric> metrics = new HashMap<>();

    KnownInTests() {
        SuiteMetrics.all().forEach(metric -> metrics.put(metric.key(), metric));
        metrics.put(
                "of_k",
                new MetricComposition.Comparison(
                        new Metric.Header("of_k", "T", "D", null, null, Format.INTEGER, GoodDirection.NONE, List.of()),
                        new MetricReference("k", 1),
                        new Span(1, Grain.DAY),
                        MetricComposition.Comparing.PREVIOUS,
                        new MetricComposition.Rules(
                                MetricComposition.Absence.ZERO, null, MetricComposition.EmptyBuckets.OMIT)));
    }

    void put(Metric metric) {
        metrics.put(metric.key(), metric);
    }

    @Override
    public Optional<Metric> version(MetricReference reference) {
        return reference.version() == 1 ? Optional.ofNullable(metrics.get(reference.metric())) : Optional.empty();
    }

    @Override
    public OptionalInt published(String key) {
        return metrics.containsKey(key) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    @Override
    public Collection<String> keys() {
        return metrics.keySet();
    }
}
