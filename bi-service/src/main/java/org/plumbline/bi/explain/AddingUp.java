package org.plumbline.bi.explain;

import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.MetricDefinition;

/** Whether what branches come to adds up to what all rows do. */
final class AddingUp {

    private AddingUp() {}

    static boolean isSoOf(MetricDefinition definition) {
        return parted(definition).addsUp();
    }

    /** In words. */
    static String of(MetricDefinition definition) {
        return switch (parted(definition)) {
            case COUNT -> ofCounts(definition);
            case SUM -> ofSums(definition);
            case COUNT_DISTINCT -> notOf("numbers of different values");
            case AVG -> notOf("averages");
            case MIN -> notOf("least values");
            case MAX -> notOf("greatest values");
            case MEDIAN -> notOf("medians");
            case P95 -> notOf("percentiles");
        };
    }

    /** Of a ratio, whose denominator is that of all rows, the numerator's. */
    private static Aggregation parted(MetricDefinition definition) {
        return definition.measures().getFirst().agg();
    }

    private static String ofCounts(MetricDefinition definition) {
        return switch (definition) {
            case MetricDefinition.Ratio _ ->
                "`rows` add up to the numerator, and `value`s, each divided by the one denominator, to the value but for"
                        + " rounding.";
            case MetricDefinition.Simple _ -> "`rows` and `value`s add up to the value.";
        };
    }

    private static String ofSums(MetricDefinition definition) {
        return switch (definition) {
            case MetricDefinition.Ratio _ ->
                "`rows` add up, and `value`s, each the branch's numerator divided by the one denominator, to the value but"
                        + " for rounding.";
            case MetricDefinition.Simple _ -> "`rows` add up, and `value`s to the value but for rounding.";
        };
    }

    private static String notOf(String values) {
        return "`rows` add up. `value`s do not: each is that of the branch's rows alone, and %s cannot be added."
                .formatted(values);
    }
}
