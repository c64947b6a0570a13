package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plumbline.bi.metric.MetricSeries.Cell;
import org.plumbline.bi.metric.MetricSeries.Value;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricComposition.EmptyBuckets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Window;
import org.plumbline.service.failure.Failure;

/**
 * Computes the values of a metric of any kind, each once. Measures are computed by the database, for all buckets at once; compositions
 * are computed here.
 */
final class Evaluation {

    static final int MOST_CELLS = 20_000;

    private final Buckets buckets;
    private final boolean split;
    private final Map<MetricReference, Metric> parts;
    private final BiFunction<MetricDefinition, List<Window>, Map<Cell, Value>> measure;
    // A part may be used by many parts, each of which may be used many times.
    private final Map<Use, MetricSeries> found = new HashMap<>();

    /**
     * Serves one question.
     *
     * @param split whether values are split by anything
     * @param parts the definitions of parts
     * @param measure computes a measured metric in several windows, by the windows' indexes
     */
    Evaluation(
            Buckets buckets,
            boolean split,
            Map<MetricReference, Metric> parts,
            BiFunction<MetricDefinition, List<Window>, Map<Cell, Value>> measure) {
        this.buckets = buckets;
        this.split = split;
        this.parts = parts;
        this.measure = measure;
    }

    /** A part, and the windows in which a composition uses it: one for each of its own. */
    record Use(MetricReference part, List<Window> windows) {}

    /** Computes the metric's values in several windows. */
    MetricSeries of(Metric metric, List<Window> windows) {
        return switch (metric) {
            case MetricDefinition measured -> new MetricSeries(measure.apply(measured, windows), ofNothing(measured));
            case MetricComposition.Derived derived -> derived(derived, windows);
            case MetricComposition.Cumulative cumulative -> cumulative(cumulative, windows);
            case MetricComposition.Comparison comparison -> comparison(comparison, windows);
        };
    }

    /** The failure of a metric with too many values. */
    static Failure.InvalidInput tooMany(Metric metric) {
        return new Failure.InvalidInput(
                MetricParameters.GROUP_BY,
                "makes more than %d values of %s; a narrower window or a longer grain has fewer"
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
                List.of(new Use(
                        cumulative.metric(),
                        windows.stream()
                                .map(window -> span(cumulative.over(), window))
                                .toList()));
            case MetricComposition.Comparison comparison ->
                List.of(
                        new Use(comparison.metric(), windows),
                        new Use(
                                comparison.metric(),
                                windows.stream()
                                        .map(window -> buckets.earlier(window, comparison.offset()))
                                        .toList()));
        };
    }

    /** Returns the values of a part in the windows in which it is used. */
    MetricSeries of(Use use) {
        var known = found.get(use);
        if (known == null) {
            known = of(parts.get(use.part()), use.windows());
            found.put(use, known);
        }
        return known;
    }

    private MetricSeries derived(MetricComposition.Derived metric, List<Window> windows) {
        var rules = new Composition(metric.rules());
        var readings = readings(metric, windows);
        var values = new HashMap<Cell, Value>();
        for (var cell : cells(metric, readings, windows)) {
            var numbers = new ArrayList<BigDecimal>();
            readings.forEach(reading -> numbers.add(reading.number(cell)));
            values.put(cell, Value.of(rules.derived(metric.operation(), numbers)));
        }
        var nothing = new ArrayList<BigDecimal>();
        readings.forEach(reading -> nothing.add(reading.ofNothing().number()));
        return new MetricSeries(values, Value.of(rules.derived(metric.operation(), nothing)));
    }

    private MetricSeries cumulative(MetricComposition.Cumulative metric, List<Window> windows) {
        var rules = new Composition(metric.rules());
        var reading = readings(metric, windows).getFirst();
        // A bucket without rows of its own is left out, even if its span has rows.
        var own = keepsEmpty(metric) || buckets.grain() == null ? reading : of(new Use(metric.metric(), windows));
        var values = new HashMap<Cell, Value>();
        for (var cell : cells(metric, List.of(own), windows)) {
            values.put(cell, Value.of(rules.present(reading.number(cell))));
        }
        return new MetricSeries(
                values, Value.of(rules.present(reading.ofNothing().number())));
    }

    private Window span(Accumulation over, Window bucket) {
        return switch (over) {
            case Accumulation.Window window -> buckets.endingWith(bucket, window.span());
            case Accumulation.ToDate toDate -> buckets.toDate(bucket, toDate.grain());
        };
    }

    private MetricSeries comparison(MetricComposition.Comparison metric, List<Window> windows) {
        var rules = new Composition(metric.rules());
        var readings = readings(metric, windows);
        var now = readings.getFirst();
        var before = readings.getLast();
        var values = new HashMap<Cell, Value>();
        for (var cell : cells(metric, readings, windows)) {
            values.put(cell, Value.of(rules.compared(metric.compare(), now.number(cell), before.number(cell))));
        }
        return new MetricSeries(
                values,
                Value.of(rules.compared(
                        metric.compare(),
                        now.ofNothing().number(),
                        before.ofNothing().number())));
    }

    private List<MetricSeries> readings(MetricComposition metric, List<Window> windows) {
        return uses(metric, windows).stream().map(this::of).toList();
    }

    /** The cells that any part has; if the metric keeps empty buckets, also every group in every bucket. */
    private Set<Cell> cells(MetricComposition metric, Collection<MetricSeries> readings, List<Window> windows) {
        var cells = new LinkedHashSet<Cell>();
        readings.forEach(reading -> cells.addAll(reading.values().keySet()));
        if (keepsEmpty(metric)) {
            var groups = new LinkedHashSet<>(cells.stream().map(Cell::groups).toList());
            if (!split) {
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
                // Not a List.of: a side may have no value.
                new Value(
                        null, ratio.measures().stream().map(Measure::ofNothing).collect(Collectors.toList()));
        };
    }
}
