package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;

/** Combines the values of parts by the rules of a composition for missing values. */
final class Composition {

    private final Rules rules;

    Composition(Rules rules) {
        this.rules = rules;
    }

    /** Returns the value, or what replaces a missing one. */
    BigDecimal present(BigDecimal value) {
        return value == null && rules.nullValues() == Absence.ZERO ? BigDecimal.ZERO : value;
    }

    /** Applies the operation; null if a value is missing. */
    BigDecimal derived(Operation operation, List<BigDecimal> values) {
        var present = values.stream().map(this::present).toList();
        if (present.stream().anyMatch(value -> value == null)) {
            return null;
        }
        return switch (operation) {
            case SUM -> present.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case PRODUCT -> present.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
            case DIFFERENCE -> present.getFirst().subtract(present.getLast());
            case QUOTIENT -> divided(present.getFirst(), present.getLast());
        };
    }

    /** Compares a value with an earlier one; null if a value that it takes is missing. */
    BigDecimal compared(Comparing comparing, BigDecimal value, BigDecimal earlier) {
        var before = present(earlier);
        var now = present(value);
        if (comparing == Comparing.PREVIOUS) {
            return before;
        }
        if (before == null || now == null) {
            return null;
        }
        var difference = now.subtract(before);
        return comparing == Comparing.DIFFERENCE ? difference : divided(difference, before);
    }

    private BigDecimal divided(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return rules.zeroDenominator() == Absence.ZERO ? BigDecimal.ZERO : null;
        }
        return dividend.divide(divisor, MathContext.DECIMAL64);
    }
}
