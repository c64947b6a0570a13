package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.plumbline.bi.caching.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.guarded.Cells;
import org.plumbline.bi.metric.Reading.Cell;
import org.plumbline.bi.metric.Reading.Value;
import org.plumbline.bi.overview.Overview;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;

/**
 * Which values a metric has.
 *
 * @param datasets whose rows it measures, all of one publication
 */
record MetricQuestion(
        Scope scope,
        Definitions.Defined defined,
        MetricParts parts,
        List<Dataset> datasets,
        Buckets buckets,
        List<Grouping> groupings)
        implements Question<MetricAnswer> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "metric/1";

    @Override
    public Dataset dataset() {
        return datasets.getFirst();
    }

    /** With the definitions beside their versions: a catalog that was set up anew counts its versions anew. */
    @Override
    public List<String> inputs(DatasetFreshness freshness) {
        return List.of(
                ANSWER_FORM,
                defined.reference().toString(),
                defined.metric().toString(),
                parts.toString(),
                Boolean.toString(defined.current()),
                buckets.toString(),
                groupings.toString());
    }

    @Override
    public MetricAnswer answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var windows = buckets.all();
        var evaluation = new Evaluation(
                buckets,
                !groupings.isEmpty(),
                parts.byReference(),
                (metric, spans) -> measured(database, metric, spans));
        var reading = evaluation.of(defined.metric(), windows);
        var shown = new MetricRows(defined.metric(), dataset(), buckets, groupings);
        return new MetricAnswer(
                defined.reference().toString(),
                parts.byReference().keySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                Fields.written(defined.metric().format()),
                Overview.Span.of(buckets.window()),
                buckets.grain() == null ? null : Fields.written(buckets.grain()),
                buckets.zone().getId(),
                Overview.Seen.of(scope),
                shown.columns(),
                shown.rows(reading, windows),
                new MetricAnswer.CatalogView(
                        defined.current(), defined.askedAt().orElse(null)),
                publication);
    }

    private Map<Cell, Value> measured(DSLContext database, MetricDefinition metric, List<Window> windows) {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var statement = new SeriesSql(metric, dataset, groupings, buckets.zone())
                .over(Relations.of(dataset), scope, windows, Evaluation.MOST_CELLS + 1);
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
