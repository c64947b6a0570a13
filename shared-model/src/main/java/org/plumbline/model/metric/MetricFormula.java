package org.plumbline.model.metric;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.tree.Fields;

/** Writes definitions for people to read: {@code count(rows) where effective_takedown_at is not null}. */
public final class MetricFormula {

    private MetricFormula() {}

    /** A definition in one line: its measures, or the versions it uses and how they are combined. */
    public static String of(Metric metric) {
        return switch (metric) {
            case MetricDefinition measured ->
                measured.measures().stream().map(MetricFormula::of).collect(Collectors.joining(" ÷ "));
            case MetricComposition.Derived derived -> joined(derived.operands(), derived.operation());
            case MetricComposition.Cumulative cumulative -> cumulative.metric() + " " + of(cumulative.over());
            case MetricComposition.Comparison comparison -> of(comparison);
        };
    }

    /** A span: {@code 1 month}, {@code 7 days}. */
    public static String of(Span span) {
        var unit = Fields.written(span.grain());
        return span.count() == 1 ? "1 " + unit : "%d %ss".formatted(span.count(), unit);
    }

    private static String joined(List<MetricReference> operands, MetricComposition.Operation operation) {
        var sign =
                switch (operation) {
                    case SUM -> " + ";
                    case DIFFERENCE -> " − ";
                    case PRODUCT -> " × ";
                    case QUOTIENT -> " ÷ ";
                };
        return operands.stream().map(MetricReference::toString).collect(Collectors.joining(sign));
    }

    private static String of(Accumulation over) {
        return switch (over) {
            case Accumulation.Window window -> "over the last " + of(window.span());
            case Accumulation.ToDate toDate -> "since the start of the " + Fields.written(toDate.grain());
        };
    }

    private static String of(MetricComposition.Comparison comparison) {
        var now = comparison.metric().toString();
        var earlier = "%s of %s earlier".formatted(now, of(comparison.offset()));
        return switch (comparison.compare()) {
            case PREVIOUS -> earlier;
            case DIFFERENCE -> now + " − " + earlier;
            case CHANGE -> "(%s − %s) ÷ %s".formatted(now, earlier, earlier);
        };
    }

    public static String of(Measure measure) {
        var column = measure.column() == null ? "rows" : measure.column();
        var filters = measure.filters().stream().map(MetricFormula::of).collect(Collectors.joining(" and "));
        return Fields.written(measure.agg()) + "(" + column + ")" + (filters.isEmpty() ? "" : " where " + filters);
    }

    private static String of(Filter filter) {
        var op = Fields.written(filter.op()).replace('_', ' ');
        var values = filter.values().stream().map(MetricFormula::of).collect(Collectors.joining(", "));
        return (filter.column() + " " + op + " " + values).strip();
    }

    private static String of(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> text.value();
            case Literal.Decimal decimal -> decimal.value().toPlainString();
            case Literal.Moment moment -> moment.value().toString();
        };
    }
}
