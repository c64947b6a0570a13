package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.Evaluation.MetricSeries.Cell;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Heading;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.AnsweredScope;

/** The question for a metric's values. */
record MetricQuestion(AskedMetric asked, Buckets buckets, List<Grouping> groupings)
        implements AskedMetric.About<List<List<Object>>, MetricAnswer> {

    /** Increment when the same data gives a different answer. */
    private static final String ANSWER_FORM = "metric/5";

    /** Texts and numbers; nulls come last. */
    private static final Comparator<Object> BY_GROUP =
            Comparator.nullsLast((one, other) -> one instanceof BigDecimal number && other instanceof BigDecimal another
                    ? number.compareTo(another)
                    : one.toString().compareTo(other.toString()));

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, asked.inputs(), buckets, groupings);
    }

    @Override
    public List<List<Object>> read(DSLContext database, DatasetFreshness freshness) {
        var windows = buckets.all();
        var evaluation = new Evaluation(
                database,
                dataset -> asked.narrowing().rows(Relations.of(dataset)),
                scope(),
                asked.parts(),
                buckets,
                groupings);
        return rows(evaluation.of(asked.metric(), windows), windows);
    }

    @Override
    public int rows(List<List<Object>> rows) {
        return rows.size();
    }

    @Override
    public MetricAnswer answer(List<List<Object>> rows, Publication publication) {
        var metric = asked.metric();
        return new MetricAnswer(
                asked.reference().orElseThrow().toString(),
                asked.parts().names(),
                metric.title(),
                metric.description(),
                Fields.written(metric.format()),
                metric.format().unit().orElse(null),
                Fields.written(metric.goodDirection()),
                AnsweredWindow.of(buckets.window()),
                buckets.grain() == null ? null : Fields.written(buckets.grain()),
                buckets.zone().getId(),
                AnsweredScope.of(scope()),
                columns(),
                rows,
                asked.catalog(),
                publication);
    }

    private List<AnswerColumn> columns() {
        var columns = new ArrayList<AnswerColumn>();
        if (buckets.grain() != null) {
            columns.add(AnswerColumn.of("time", ColumnType.TIMESTAMP, time()));
        }
        for (var grouping : groupings) {
            var type = dataset().column(grouping.column()).orElseThrow().type();
            columns.add(AnswerColumn.of(grouping.written(), grouping.type(type), Heading.of(dataset(), grouping)));
        }
        columns.add(number(
                "value",
                new Heading(asked.metric().title(), Optional.of(asked.metric().format()))));
        if (asked.metric() instanceof MetricDefinition.Ratio ratio) {
            columns.add(number("numerator", side("Numerator", ratio.numerator())));
            columns.add(number("denominator", side("Denominator", ratio.denominator())));
        }
        return columns;
    }

    /** A composition's time has no column name: each part has its own time column. */
    private Heading time() {
        var title =
                switch (asked.metric()) {
                    case MetricDefinition measured ->
                        dataset().column(measured.timeColumn()).orElseThrow().title();
                    case MetricComposition _ -> "Time";
                };
        return new Heading(title + ", by " + Fields.written(buckets.grain()), Optional.empty());
    }

    private Heading side(String title, Measure measure) {
        return new Heading(title, Heading.of(dataset(), measure).format());
    }

    private static AnswerColumn number(String name, Heading heading) {
        return AnswerColumn.of(name, ColumnType.NUMERIC, heading);
    }

    /** Ordered by time, then by groups. Without grain and groups there is exactly one row. */
    private List<List<Object>> rows(Evaluation.MetricSeries reading, List<Window> windows) {
        var cells = new ArrayList<>(reading.shown());
        if (cells.isEmpty() && buckets.grain() == null && groupings.isEmpty()) {
            cells.add(Cell.ONLY);
        }
        var order = Comparator.comparingInt(Cell::bucket);
        for (var place = 0; place < groupings.size(); place++) {
            var group = place;
            order = order.thenComparing(cell -> cell.groups().get(group), BY_GROUP);
        }
        cells.sort(order);
        return cells.stream().map(cell -> row(cell, reading, windows)).toList();
    }

    private List<Object> row(Cell cell, Evaluation.MetricSeries reading, List<Window> windows) {
        var row = new ArrayList<Object>();
        if (buckets.grain() != null) {
            row.add(buckets.label(windows.get(cell.bucket())).toString());
        }
        row.addAll(cell.groups());
        var value = reading.value(cell);
        row.add(value.number() == null ? null : asked.metric().format().rounded(value.number()));
        value.sides().forEach(side -> row.add(Cells.shown(side)));
        return row;
    }
}
