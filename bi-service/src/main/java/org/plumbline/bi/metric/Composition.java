package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;

/** Combines the values of operands, by the composition's rules for missing values. */
final class Composition {

    private Composition() {}

    /**
     * Returns the value; null if a required operand is missing.
     *
     * @param operands in order; null for one without a value
     */
    static BigDecimal value(MetricComposition metric, List<BigDecimal> operands) {
        var present = operands.stream().map(it -> present(it, metric.rules())).toList();
        return switch (metric) {
            case MetricComposition.Derived derived -> derived(derived.operation(), present, metric.rules());
            case MetricComposition.Cumulative _ -> present.getFirst();
            case MetricComposition.Comparison comparison ->
                compared(comparison.compare(), present.getFirst(), present.getLast(), metric.rules());
        };
    }

    private static BigDecimal present(BigDecimal value, Rules rules) {
        return value == null && rules.nullValues() == Absence.ZERO ? BigDecimal.ZERO : value;
    }

    private static BigDecimal derived(Operation operation, List<BigDecimal> values, Rules rules) {
        if (values.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return switch (operation) {
            case SUM -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case PRODUCT -> values.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
            case DIFFERENCE -> values.getFirst().subtract(values.getLast());
            case QUOTIENT -> divided(values.getFirst(), values.getLast(), rules);
        };
    }

    private static BigDecimal compared(Comparing comparing, BigDecimal now, BigDecimal before, Rules rules) {
        if (comparing == Comparing.PREVIOUS) {
            return before;
        }
        if (before == null || now == null) {
            return null;
        }
        var difference = now.subtract(before);
        return comparing == Comparing.DIFFERENCE ? difference : divided(difference, before, rules);
    }

    private static BigDecimal divided(BigDecimal dividend, BigDecimal divisor, Rules rules) {
        if (divisor.signum() == 0) {
            return rules.zeroDenominator() == Absence.ZERO ? BigDecimal.ZERO : null;
        }
        return dividend.divide(divisor, MathContext.DECIMAL64);
    }
}
