package org.plumbline.bi.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Operator;

/** The rows behind a metric; for a ratio, those of its numerator. */
record Counted(Dataset dataset, String timeColumn, List<Filter> filters) {

    private static final String LEGACY_ID = "legacy_id";

    public static Counted of(MetricDefinition definition) {
        var measure = definition.measures().getFirst();
        var present = Stream.ofNullable(measure.column()).map(Filter::isNotNull);
        return new Counted(
                definition.dataset(),
                definition.timeColumn(),
                Stream.concat(measure.filters().stream(), present).toList());
    }

    public Measure rows() {
        return Measure.count(filters.toArray(Filter[]::new));
    }

    /** Whether every counted row has one of the columns: NULL passes no filter except {@code is_null}. */
    public boolean needsOneOf(Set<String> columns) {
        var filtered = filters.stream()
                .filter(filter -> filter.op() != Operator.IS_NULL)
                .map(Filter::column);
        return Stream.concat(Stream.of(timeColumn), filtered).anyMatch(columns::contains);
    }

    /** Whether the dataset's rows show if they have a legacy row. */
    public boolean namesLegacyRows() {
        return dataset.column(LEGACY_ID).isPresent();
    }

    /** The counted rows without a legacy row. */
    public Measure rowsBornHere() {
        var born = new Filter(LEGACY_ID, Operator.IS_NULL, List.of());
        return Measure.count(Stream.concat(filters.stream(), Stream.of(born)).toArray(Filter[]::new));
    }
}
