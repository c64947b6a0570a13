package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.metric.MetricSeries.Cell;
import org.plumbline.bi.metric.MetricSeries.Value;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Computes measured metrics in the database, in several windows at once.
 *
 * @param relations returns the table of a dataset
 * @param zone in which days and longer units begin, if values are split by them
 */
record MeasuredRows(
        DSLContext database,
        Function<Dataset, ? extends Table<?>> relations,
        Scope scope,
        List<Grouping> groupings,
        ZoneId zone)
        implements BiFunction<MetricDefinition, List<Window>, Map<Cell, Value>> {

    @Override
    public Map<Cell, Value> apply(MetricDefinition metric, List<Window> windows) {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var statement = new SeriesSql(metric, dataset, groupings, zone)
                .over(relations.apply(dataset), scope, windows, Evaluation.MOST_CELLS + 1);
        var rows = database.fetch(statement);
        if (rows.size() > Evaluation.MOST_CELLS) {
            throw Evaluation.tooMany(metric);
        }
        var values = new HashMap<Cell, Value>();
        rows.forEach(row -> values.put(cell(row), value(row)));
        return values;
    }

    private Cell cell(Record row) {
        var groups = new ArrayList<Object>();
        for (var place = 1; place <= groupings.size(); place++) {
            groups.add(Cells.shown(row.get(place)));
        }
        return new Cell(row.get(0, Integer.class), groups);
    }

    private Value value(Record row) {
        var first = 1 + groupings.size();
        var sides = new ArrayList<BigDecimal>();
        for (var place = first + 1; place < row.size(); place++) {
            sides.add(row.get(place, BigDecimal.class));
        }
        return new Value(row.get(first, BigDecimal.class), sides);
    }
}
