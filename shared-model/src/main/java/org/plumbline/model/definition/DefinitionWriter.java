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
 * Writes definitions in their JSON form, as {@link DefinitionReader} reads them. One definition has one form: what may be
 * left out is, and fields have an order.
 */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /** Maps, lists, texts and {@link BigDecimal}s. */
    public static Map<String, Object> tree(Metric metric) {
        var tree = head(metric);
        switch (metric) {
            case MetricDefinition.Simple simple -> tree.put("measure", measure(simple.measure()));
            case MetricDefinition.Ratio ratio -> {
                tree.put("numerator", measure(ratio.numerator()));
                tree.put("denominator", measure(ratio.denominator()));
            }
            case MetricComposition.Derived derived -> {
                tree.put("operation", Fields.written(derived.operation()));
                tree.put(
                        "operands",
                        derived.operands().stream()
                                .map(DefinitionWriter::reference)
                                .toList());
            }
            case MetricComposition.Cumulative cumulative -> {
                tree.put("metric", reference(cumulative.metric()));
                switch (cumulative.over()) {
                    case Accumulation.Window window -> tree.put("window", span(window.span()));
                    case Accumulation.ToDate toDate -> tree.put("toDate", Fields.written(toDate.grain()));
                }
            }
            case MetricComposition.Comparison comparison -> {
                tree.put("metric", reference(comparison.metric()));
                tree.put("offset", span(comparison.offset()));
                tree.put("compare", Fields.written(comparison.compare()));
            }
        }
        if (metric instanceof MetricComposition composition) {
            putRules(tree, composition);
        }
        tree.put(
                "allowedGroupBy",
                metric.allowedGroupBy().stream().map(DefinitionWriter::grouping).toList());
        return tree;
    }

    private static Map<String, Object> head(Metric metric) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("key", metric.key());
        tree.put("title", metric.title());
        tree.put("description", metric.description());
        if (metric instanceof MetricDefinition measured) {
            tree.put("dataset", measured.header().dataset());
            tree.put("timeColumn", measured.header().timeColumn());
        }
        tree.put("format", Fields.written(metric.format()));
        if (metric.goodDirection() != GoodDirection.NONE) {
            tree.put("goodDirection", Fields.written(metric.goodDirection()));
        }
        tree.put("type", Fields.written(MetricKind.of(metric)));
        return tree;
    }

    private static void putRules(Map<String, Object> tree, MetricComposition composition) {
        var rules = composition.rules();
        tree.put("nullValues", Fields.written(rules.nullValues()));
        if (rules.zeroDenominator() != null) {
            tree.put("zeroDenominator", Fields.written(rules.zeroDenominator()));
        }
        tree.put("emptyBuckets", Fields.written(rules.emptyBuckets()));
    }

    private static Map<String, Object> measure(Measure measure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("agg", Fields.written(measure.agg()));
        if (measure.column() != null) {
            tree.put("column", measure.column());
        }
        if (!measure.filters().isEmpty()) {
            tree.put(
                    "filters",
                    measure.filters().stream().map(DefinitionWriter::filter).toList());
        }
        return tree;
    }

    private static Map<String, Object> filter(Filter filter) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("column", filter.column());
        tree.put("op", Fields.written(filter.op()));
        var values = filter.values().stream().map(DefinitionWriter::literal).toList();
        switch (filter.op().operands()) {
            case NONE -> {}
            case ONE -> tree.put("value", values.getFirst());
            case TWO, SEVERAL -> tree.put("values", values);
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
        tree.put("column", grouping.column());
        tree.put("transform", Fields.written(grouping.transform()));
        if (grouping.width() != null) {
            tree.put("width", grouping.width());
        }
        return tree;
    }

    private static Map<String, Object> reference(MetricReference reference) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("metric", reference.metric());
        tree.put("version", BigDecimal.valueOf(reference.version()));
        return tree;
    }

    private static Map<String, Object> span(Span span) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("count", BigDecimal.valueOf(span.count()));
        tree.put("grain", Fields.written(span.grain()));
        return tree;
    }
}
