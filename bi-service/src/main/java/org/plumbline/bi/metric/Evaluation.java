package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.metric.Evaluation.MetricSeries.Cell;
import org.plumbline.bi.metric.Evaluation.MetricSeries.Value;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricComposition.EmptyBuckets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/**
 * Computes the values of a metric of any kind, and each part only once. The database computes measures, for all buckets
 * at once; compositions are computed here.
 */
final class Evaluation {

    private static final int MOST_CELLS = 20_000;

    private final DSLContext database;
    private final Function<Dataset, ? extends Table<?>> relations;
    private final Scope scope;
    private final AskedMetric.MetricParts parts;
    private final Buckets buckets;
    private final List<Grouping> groupings;
    // Parts may be shared by many parts.
    private final Map<Use, MetricSeries> found = new HashMap<>();

    /** Serves one question. */
    Evaluation(
            DSLContext database,
            Function<Dataset, ? extends Table<?>> relations,
            Scope scope,
            AskedMetric.MetricParts parts,
            Buckets buckets,
            List<Grouping> groupings) {
        this.database = database;
        this.relations = relations;
        this.scope = scope;
        this.parts = parts;
        this.buckets = buckets;
        this.groupings = groupings;
    }

    /** A part, and the windows in which a composition uses it, one per window of the composition. */
    record Use(MetricReference part, List<Window> windows) {}

    MetricSeries of(Metric metric, List<Window> windows) {
        return switch (metric) {
            case MetricDefinition measured -> MetricSeries.of(measured(measured, windows), ofNothing(measured));
            case MetricComposition composition -> composed(composition, windows);
        };
    }

    /** The failure of a metric with too many values. */
    private static Failure.InvalidInput tooMany(Metric metric) {
        return new Failure.InvalidInput(
                MetricValuesResource.GROUP_BY,
                "makes more than %d values of %s; use a narrower window or a longer grain"
                        .formatted(MOST_CELLS, metric.key()));
    }

    /** The operands of a composition, in order. */
    List<Use> uses(MetricComposition metric, List<Window> windows) {
        return switch (metric) {
            case MetricComposition.Derived derived ->
                derived.operands().stream()
                        .map(operand -> new Use(operand, windows))
                        .toList();
            case MetricComposition.Cumulative cumulative ->
                List.of(use(cumulative.metric(), windows, window -> span(cumulative.over(), window)));
            case MetricComposition.Comparison comparison ->
                List.of(
                        new Use(comparison.metric(), windows),
                        use(comparison.metric(), windows, window -> buckets.earlier(window, comparison.offset())));
        };
    }

    private static Use use(MetricReference part, List<Window> windows, Function<Window, Window> moved) {
        return new Use(part, windows.stream().map(moved).toList());
    }

    private Window span(Accumulation over, Window bucket) {
        return switch (over) {
            case Accumulation.Window window -> buckets.endingWith(bucket, window.span());
            case Accumulation.ToDate toDate -> buckets.toDate(bucket, toDate.grain());
        };
    }

    /** Returns a part's values in the windows in which it is used. */
    MetricSeries of(Use use) {
        var known = found.get(use);
        if (known == null) {
            known = of(parts.byReference().get(use.part()), use.windows());
            found.put(use, known);
        }
        return known;
    }

    private MetricSeries composed(MetricComposition metric, List<Window> windows) {
        var operands = uses(metric, windows).stream().map(this::of).toList();
        var shown = cells(metric, counted(metric, operands, windows), windows);
        var cells = new LinkedHashSet<>(shown);
        operands.forEach(operand -> cells.addAll(operand.values().keySet()));
        var values = new HashMap<Cell, Value>();
        for (var cell : cells) {
            values.put(cell, combined(metric, operands, operand -> operand.number(cell)));
        }
        return new MetricSeries(values, shown, combined(metric, operands, operand -> operand.ofNothing()
                .number()));
    }

    private static Value combined(
            MetricComposition metric, List<MetricSeries> operands, Function<MetricSeries, BigDecimal> number) {
        var numbers = operands.stream().map(number).toList();
        return Value.of(Composition.value(metric, numbers));
    }

    /**
     * The series that decide which buckets have rows: a bucket without rows is omitted, even if its cumulative span has
     * some.
     */
    private List<MetricSeries> counted(MetricComposition metric, List<MetricSeries> operands, List<Window> windows) {
        return metric instanceof MetricComposition.Cumulative cumulative
                        && !keepsEmpty(metric)
                        && buckets.grain() != null
                ? List.of(of(new Use(cumulative.metric(), windows)))
                : operands;
    }

    /** The cells of all parts; if the metric keeps empty buckets, also every group in every bucket. */
    private Set<Cell> cells(MetricComposition metric, Collection<MetricSeries> counted, List<Window> windows) {
        var cells = new LinkedHashSet<Cell>();
        counted.forEach(series -> cells.addAll(series.shown()));
        if (keepsEmpty(metric)) {
            var groups = new LinkedHashSet<>(cells.stream().map(Cell::groups).toList());
            if (groupings.isEmpty()) {
                groups.add(List.of());
            }
            if ((long) groups.size() * windows.size() > MOST_CELLS) {
                throw tooMany(metric);
            }
            for (var place = 0; place < windows.size(); place++) {
                var bucket = place;
                groups.forEach(group -> cells.add(new Cell(bucket, group)));
            }
        }
        return cells;
    }

    private static boolean keepsEmpty(MetricComposition metric) {
        return metric.rules().emptyBuckets() == EmptyBuckets.KEEP;
    }

    private static Value ofNothing(MetricDefinition metric) {
        return switch (metric) {
            case MetricDefinition.Simple simple -> Value.of(simple.measure().ofNothing());
            case MetricDefinition.Ratio ratio ->
                new Value(
                        null, ratio.measures().stream().map(Measure::ofNothing).toList());
        };
    }

    /** Computes a metric in the database, in all windows at once. */
    private Map<Cell, Value> measured(MetricDefinition metric, List<Window> windows) {
        var dataset = metric.dataset();
        var statement = new SeriesSql(metric, groupings, buckets.zone())
                .over(relations.apply(dataset), scope, windows, MOST_CELLS + 1);
        var rows = database.fetch(statement);
        if (rows.size() > MOST_CELLS) {
            throw tooMany(metric);
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

    /**
     * The values of a metric by bucket and group.
     *
     * @param values including those of cells that an answer omits, because a composition of this metric needs them
     * @param shown the cells of an answer
     */
    record MetricSeries(Map<Cell, Value> values, Set<Cell> shown, Value ofNothing) {

        static MetricSeries of(Map<Cell, Value> values, Value ofNothing) {
            return new MetricSeries(values, values.keySet(), ofNothing);
        }

        /**
         * The place of a value.
         *
         * @param bucket its index, from 0
         * @param groups in the order of the request; null for missing values
         */
        record Cell(int bucket, List<Object> groups) {

            /** The only cell of an undivided window without groups. */
            static final Cell ONLY = new Cell(0, List.of());
        }

        /**
         * A value.
         *
         * @param sides a ratio's numerator and denominator, null if they have no value; otherwise empty
         */
        record Value(BigDecimal number, List<BigDecimal> sides) {

            static Value of(BigDecimal number) {
                return new Value(number, List.of());
            }
        }

        /** The value of a cell, or the value over no rows. */
        Value value(Cell cell) {
            return values.getOrDefault(cell, ofNothing);
        }

        /** Its number; null if there is none. */
        BigDecimal number(Cell cell) {
            return value(cell).number();
        }
    }
}
