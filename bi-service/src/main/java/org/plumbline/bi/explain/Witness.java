package org.plumbline.bi.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.WitnessedColumns;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;

/** What is kept of what the legacy database said, and what it cannot say. */
final class Witness {

    private Witness() {}

    /** Why metrics cannot be computed on it; empty where they can. */
    static Optional<String> silence(List<MetricDefinition> metrics) {
        return metrics.stream().flatMap(metric -> silence(metric).stream()).findFirst();
    }

    private static Optional<String> silence(MetricDefinition metric) {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var kept = WitnessedColumns.of(dataset);
        if (kept.isEmpty()) {
            return Optional.of("nothing is kept of what the legacy database said of " + dataset.name());
        }
        var unknown = columns(metric)
                .filter(column -> !kept.contains(column))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("what is kept of what the legacy database said of %s does not have %s"
                        .formatted(dataset.name(), unknown));
    }

    private static Stream<String> columns(MetricDefinition metric) {
        return Stream.concat(
                Stream.of(metric.header().timeColumn()),
                metric.measures().stream().flatMap(Witness::columns));
    }

    private static Stream<String> columns(Measure measure) {
        return Stream.concat(
                Stream.ofNullable(measure.column()), measure.filters().stream().map(Filter::column));
    }
}
