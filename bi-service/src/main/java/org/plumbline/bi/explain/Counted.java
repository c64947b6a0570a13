package org.plumbline.bi.explain;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Operator;

/**
 * The rows that a metric is made of: of a ratio, those of its numerator.
 *
 * @param filters which rows of the dataset these are
 */
record Counted(Dataset dataset, List<Filter> filters) {

    private static final String LEGACY_ID = "legacy_id";

    static Counted of(MetricDefinition definition) {
        var measure = definition.measures().getFirst();
        var present = Stream.ofNullable(measure.column()).map(Filter::isNotNull);
        return new Counted(
                Datasets.named(definition.header().dataset()).orElseThrow(),
                Stream.concat(measure.filters().stream(), present).toList());
    }

    Measure rows() {
        return Measure.count(filters.toArray(Filter[]::new));
    }

    /** Whether a row of the dataset says if a legacy row stands behind it. */
    boolean namesLegacyRows() {
        return dataset.column(LEGACY_ID).isPresent();
    }

    /** Those that no legacy row stands for. */
    Measure rowsBornHere() {
        var born = new Filter(LEGACY_ID, Operator.IS_NULL, List.of());
        return Measure.count(Stream.concat(filters.stream(), Stream.of(born)).toArray(Filter[]::new));
    }
}
