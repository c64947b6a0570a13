package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.metric.MetricSeries.Cell;
import org.plumbline.bi.overview.KpiValue;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Heading;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.tree.Fields;

/**
 * The values of a metric as its answer shows them.
 *
 * @param dataset with the columns by which values are split
 */
record MetricRows(Metric metric, Dataset dataset, Buckets buckets, List<Grouping> groupings) {

    List<AnswerColumn> columns() {
        var columns = new ArrayList<AnswerColumn>();
        if (buckets.grain() != null) {
            columns.add(AnswerColumn.of("time", ColumnType.TIMESTAMP, time()));
        }
        for (var grouping : groupings) {
            var type = dataset.column(grouping.column()).orElseThrow().type();
            columns.add(AnswerColumn.of(grouping.written(), grouping.type(type), Heading.of(dataset, grouping)));
        }
        columns.add(number("value", new Heading(metric.title(), Optional.of(metric.format()))));
        if (metric instanceof MetricDefinition.Ratio ratio) {
            columns.add(number("numerator", side("Numerator", ratio.numerator())));
            columns.add(number("denominator", side("Denominator", ratio.denominator())));
        }
        return columns;
    }

    /** The time of a composition has no name of its own: each part has its own time column. */
    private Heading time() {
        var title =
                switch (metric) {
                    case MetricDefinition measured ->
                        dataset.column(measured.header().timeColumn())
                                .orElseThrow()
                                .title();
                    case MetricComposition _ -> "Time";
                };
        return new Heading(title + ", by " + Fields.written(buckets.grain()), Optional.empty());
    }

    private Heading side(String title, Measure measure) {
        return new Heading(title, Heading.of(dataset, measure).format());
    }

    private static AnswerColumn number(String name, Heading heading) {
        return AnswerColumn.of(name, ColumnType.NUMERIC, heading);
    }

    /** Ordered by time, then by groups. Without grain and groups there is always one row. */
    List<List<Object>> rows(MetricSeries reading, List<Window> windows) {
        var cells = new ArrayList<>(reading.values().keySet());
        if (cells.isEmpty() && buckets.grain() == null && groupings.isEmpty()) {
            cells.add(Cell.ONLY);
        }
        cells.sort(Comparator.comparingInt(Cell::bucket).thenComparing(Cell::groups, MetricRows::compareGroups));
        return cells.stream().map(cell -> row(cell, reading, windows)).toList();
    }

    private List<Object> row(Cell cell, MetricSeries reading, List<Window> windows) {
        var row = new ArrayList<Object>();
        if (buckets.grain() != null) {
            row.add(buckets.label(windows.get(cell.bucket())).toString());
        }
        row.addAll(cell.groups());
        var value = reading.value(cell);
        row.add(value.number() == null ? null : KpiValue.rounded(value.number(), metric.format()));
        value.sides().forEach(side -> row.add(Cells.shown(side)));
        return row;
    }

    private static int compareGroups(List<Object> one, List<Object> other) {
        for (var place = 0; place < one.size(); place++) {
            var order = compare(one.get(place), other.get(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Orders texts and numbers; nulls come last. */
    private static int compare(Object one, Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another)
                : one.toString().compareTo(other.toString());
    }
}
