package org.plumbline.bi.explain;

import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricFormula;

/** Explains in words whether the values of branches add up, or how a value is computed from operands. */
final class AddingUp {

    private AddingUp() {}

    static boolean isSoOf(MetricDefinition definition) {
        return parted(definition).addsUp();
    }

    /** Explains whether the values of branches add up. */
    static String of(MetricDefinition definition) {
        var isRatio = definition instanceof MetricDefinition.Ratio;
        return switch (parted(definition)) {
            case COUNT ->
                isRatio
                        ? "The rows of the branches add up to the numerator. Their values, each divided by the same"
                                + " denominator, add up to the total, apart from rounding."
                        : "The rows of the branches add up, and so do their values.";
            case SUM ->
                isRatio
                        ? "The rows of the branches add up. Their values, each a numerator divided by the same"
                                + " denominator, add up to the total, apart from rounding."
                        : "The rows of the branches add up, and so do their values, apart from rounding.";
            case COUNT_DISTINCT -> notOf("numbers of distinct values");
            case AVG -> notOf("averages");
            case MIN -> notOf("minimums");
            case MAX -> notOf("maximums");
            case MEDIAN -> notOf("medians");
            case P95 -> notOf("percentiles");
        };
    }

    /** The aggregation of the parts; for a ratio, the numerator's, because the denominator covers all rows. */
    private static Aggregation parted(MetricDefinition definition) {
        return definition.measures().getFirst().agg();
    }

    private static String notOf(String values) {
        return "The rows of the branches add up. Their values do not: each covers its own rows, and %s cannot be added."
                .formatted(values);
    }

    /** Explains how a composition computes its value from the operands. */
    static String of(MetricComposition metric) {
        return "The value is %s, before rounding. %s%s"
                .formatted(made(metric), absent(metric.rules().nullValues()), divided(metric.rules()));
    }

    private static String made(MetricComposition metric) {
        return switch (metric) {
            case MetricComposition.Derived derived ->
                switch (derived.operation()) {
                    case SUM -> "the sum of the operands' values";
                    case PRODUCT -> "the product of the operands' values";
                    case DIFFERENCE -> "the first operand's value minus the second's";
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
                    case DIFFERENCE -> "the first operand's value minus the second's";
                    case CHANGE -> "the first operand's value minus the second's, divided by the second's";
                };
        return "%s, taken %s earlier".formatted(value, MetricFormula.of(comparison.offset()));
    }

    private static String absent(Absence nullValues) {
        return switch (nullValues) {
            case NO_VALUE -> "No value if any operand has none.";
            case ZERO -> "An operand without a value counts as 0.";
        };
    }

    private static String divided(MetricComposition.Rules rules) {
        return switch (rules.zeroDenominator()) {
            case null -> "";
            case NO_VALUE -> " No value if divided by 0.";
            case ZERO -> " Divided by 0, it is 0.";
        };
    }
}
