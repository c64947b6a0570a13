package org.plumbline.model.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Span;
import org.plumbline.model.tree.Fields;

/**
 * Writes definitions in the JSON form that {@link DefinitionReader} reads. The form is canonical: optional fields are
 * omitted, and fields have a fixed order.
 */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /** Maps, lists, texts and {@link BigDecimal}s. */
    public static Map<String, Object> tree(Metric metric) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "key", metric.key());
        put(tree, "title", metric.title());
        put(tree, "description", metric.description());
        put(tree, "dataset", metric.header().dataset());
        put(tree, "timeColumn", metric.header().timeColumn());
        put(tree, "format", metric.format());
        put(tree, "goodDirection", metric.goodDirection() == GoodDirection.NONE ? null : metric.goodDirection());
        put(tree, "type", MetricKind.of(metric));
        switch (metric) {
            case MetricDefinition.Simple simple -> put(tree, "measure", measure(simple.measure()));
            case MetricDefinition.Ratio ratio -> {
                put(tree, "numerator", measure(ratio.numerator()));
                put(tree, "denominator", measure(ratio.denominator()));
            }
            case MetricComposition composition -> putParts(tree, composition);
        }
        put(
                tree,
                "allowedGroupBy",
                metric.allowedGroupBy().stream().map(DefinitionWriter::grouping).toList());
        return tree;
    }

    private static void putParts(Map<String, Object> tree, MetricComposition metric) {
        switch (metric) {
            case MetricComposition.Derived derived -> {
                put(tree, "operation", derived.operation());
                put(
                        tree,
                        "operands",
                        derived.operands().stream()
                                .map(DefinitionWriter::reference)
                                .toList());
            }
            case MetricComposition.Cumulative cumulative -> {
                put(tree, "metric", reference(cumulative.metric()));
                switch (cumulative.over()) {
                    case Accumulation.Window window -> put(tree, "window", span(window.span()));
                    case Accumulation.ToDate toDate -> put(tree, "toDate", toDate.grain());
                }
            }
            case MetricComposition.Comparison comparison -> {
                put(tree, "metric", reference(comparison.metric()));
                put(tree, "offset", span(comparison.offset()));
                put(tree, "compare", comparison.compare());
            }
        }
        put(tree, "nullValues", metric.rules().nullValues());
        put(tree, "zeroDenominator", metric.rules().zeroDenominator());
        put(tree, "emptyBuckets", metric.rules().emptyBuckets());
    }

    /** Omits a field whose value is null. */
    private static void put(Map<String, Object> tree, String field, Object value) {
        if (value != null) {
            tree.put(field, value instanceof Enum<?> constant ? Fields.written(constant) : value);
        }
    }

    private static Map<String, Object> measure(Measure measure) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "agg", measure.agg());
        put(tree, "column", measure.column());
        var filters = measure.filters().stream().map(DefinitionWriter::filter).toList();
        put(tree, "filters", filters.isEmpty() ? null : filters);
        return tree;
    }

    private static Map<String, Object> filter(Filter filter) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "column", filter.column());
        put(tree, "op", filter.op());
        var values = filter.values().stream().map(DefinitionWriter::literal).toList();
        switch (filter.op().operands()) {
            case NONE -> {}
            case ONE -> put(tree, "value", values.getFirst());
            case TWO, SEVERAL -> put(tree, "values", values);
        }
        return tree;
    }

    private static Object literal(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> text.value();
            case Literal.Decimal decimal -> decimal.value();
            case Literal.Moment moment -> moment.value().toString();
        };
    }

    private static Object grouping(Grouping grouping) {
        if (grouping.transform() == null) {
            return grouping.column();
        }
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "column", grouping.column());
        put(tree, "transform", grouping.transform());
        put(tree, "width", grouping.width());
        return tree;
    }

    private static Map<String, Object> reference(MetricReference reference) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "metric", reference.metric());
        put(tree, "version", BigDecimal.valueOf(reference.version()));
        return tree;
    }

    private static Map<String, Object> span(Span span) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "count", BigDecimal.valueOf(span.count()));
        put(tree, "grain", span.grain());
        return tree;
    }
}
