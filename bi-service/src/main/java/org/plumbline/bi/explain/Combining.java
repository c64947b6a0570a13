package org.plumbline.bi.explain;

import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricFormula;

/** Says how the operands of a composition make its value. */
final class Combining {

    private Combining() {}

    static String of(MetricComposition metric) {
        return "The value is %s, before any is rounded. %s%s"
                .formatted(made(metric), absent(metric.rules().nullValues()), divided(metric.rules()));
    }

    private static String made(MetricComposition metric) {
        return switch (metric) {
            case MetricComposition.Derived derived ->
                switch (derived.operation()) {
                    case SUM -> "the sum of the operands' values";
                    case PRODUCT -> "the product of the operands' values";
                    case DIFFERENCE -> "the first operand's value less the second's";
                    case QUOTIENT -> "the first operand's value divided by the second's";
                };
            case MetricComposition.Cumulative _ -> "the operand's, over all rows of its own window";
            case MetricComposition.Comparison comparison -> made(comparison);
        };
    }

    private static String made(MetricComposition.Comparison comparison) {
        var value =
                switch (comparison.compare()) {
                    case PREVIOUS -> "the second operand's";
                    case DIFFERENCE -> "the first operand's value less the second's";
                    case CHANGE -> "the first operand's value less the second's, divided by the second's";
                };
        return "%s, which is of %s earlier".formatted(value, MetricFormula.of(comparison.offset()));
    }

    private static String absent(Absence nullValues) {
        return switch (nullValues) {
            case NO_VALUE -> "Where one that it takes has no value, there is none.";
            case ZERO -> "One that has no value counts as 0.";
        };
    }

    private static String divided(MetricComposition.Rules rules) {
        return switch (rules.zeroDenominator()) {
            case null -> "";
            case NO_VALUE -> " Divided by 0, there is none.";
            case ZERO -> " Divided by 0, it is 0.";
        };
    }
}
