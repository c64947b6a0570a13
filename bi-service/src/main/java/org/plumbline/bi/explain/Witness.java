package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;

/** What is kept of what the legacy database said: of which datasets, with which of their columns. */
final class Witness {

    private static final Map<Dataset, Set<String>> KEPT = Map.of(
            Datasets.SUBMISSION_FACTS,
            Set.of("community_slug", "submitted_at", "effective_takedown_at", "hours_to_takedown"),
            Datasets.REPORT_FACTS,
            Set.of("community_slug", "reported_at"));

    private Witness() {}

    /** Where it is. */
    static Table<Record> of(Dataset dataset) {
        return table(name("bi", "legacy_" + dataset.name()));
    }

    /** Which columns are kept of a dataset; none of one that nothing is kept of. */
    static Set<String> columns(Dataset dataset) {
        return KEPT.getOrDefault(dataset, Set.of());
    }

    /** Why metrics cannot be computed on it; empty where they can. */
    static Optional<String> silence(List<MetricDefinition> metrics) {
        return metrics.stream().flatMap(metric -> silence(metric).stream()).findFirst();
    }

    private static Optional<String> silence(MetricDefinition metric) {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var kept = columns(dataset);
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
