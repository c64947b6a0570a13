package org.plumbline.model.metric;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes definitions for people to read: {@code count(rows) where effective_takedown_at is not null}. */
public final class MetricFormula {

    private MetricFormula() {}

    /** A definition in a line; of a ratio, its parts divided. */
    public static String of(MetricDefinition definition) {
        return definition.measures().stream().map(MetricFormula::of).collect(Collectors.joining(" ÷ "));
    }

    public static String of(Measure measure) {
        var column = measure.column() == null ? "rows" : measure.column();
        var filters = measure.filters().stream().map(MetricFormula::of).collect(Collectors.joining(" and "));
        return lower(measure.agg()) + "(" + column + ")" + (filters.isEmpty() ? "" : " where " + filters);
    }

    private static String of(Filter filter) {
        var op = lower(filter.op()).replace('_', ' ');
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

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
