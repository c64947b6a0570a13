package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;

/** Makes one value of those of parts, by the rules of a composition for what is not there. */
final class Composition {

    private final Rules rules;

    Composition(Rules rules) {
        this.rules = rules;
    }

    /** The value itself, or what stands for one that is not there. */
    BigDecimal present(BigDecimal value) {
        return value == null && rules.nullValues() == Absence.ZERO ? BigDecimal.ZERO : value;
    }

    /** The operation on all values; null where one of them is not there. */
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

    /** A value held against an earlier one; null where it takes one that is not there. */
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
