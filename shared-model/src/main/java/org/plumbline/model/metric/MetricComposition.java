package org.plumbline.model.metric;

import java.util.List;

/**
 * A metric that is computed from other metrics. Each definition decides about parts without a value, a denominator of 0
 * and empty buckets; {@code docs/semantics.md} has the rules.
 */
public sealed interface MetricComposition extends Metric {

    /** The rules for parts without a value and for empty buckets. */
    Rules rules();

    /**
     * The rules of a composition for missing values.
     *
     * @param nullValues the substitute for a part without a value
     * @param zeroDenominator the result of a division by 0; null exactly if the kind does not divide
     * @param emptyBuckets whether a series contains buckets in which no part has rows
     */
    record Rules(Absence nullValues, Absence zeroDenominator, EmptyBuckets emptyBuckets) {}

    /** Metrics added, subtracted, multiplied or divided. */
    record Derived(Header header, Operation operation, List<MetricReference> operands, Rules rules)
            implements MetricComposition {

        public Derived {
            operands = List.copyOf(operands);
        }

        @Override
        public List<MetricReference> parts() {
            return operands;
        }
    }

    /** A metric over all rows of a span that ends with each bucket. */
    record Cumulative(Header header, MetricReference metric, Accumulation over, Rules rules)
            implements MetricComposition {

        @Override
        public List<MetricReference> parts() {
            return List.of(metric);
        }
    }

    /** A metric compared with itself some time earlier. */
    record Comparison(Header header, MetricReference metric, Span offset, Comparing compare, Rules rules)
            implements MetricComposition {

        @Override
        public List<MetricReference> parts() {
            return List.of(metric);
        }
    }

    /** How the values of operands are combined. */
    enum Operation {
        SUM(false),
        /** The first minus the second. */
        DIFFERENCE(true),
        PRODUCT(false),
        /** The first divided by the second. */
        QUOTIENT(true);

        private final boolean takesTwo;

        Operation(boolean takesTwo) {
            this.takesTwo = takesTwo;
        }

        /** Whether it takes exactly two operands in order; otherwise two or more. */
        public boolean takesTwo() {
            return takesTwo;
        }
    }

    enum Comparing {
        PREVIOUS,
        /** The value minus the earlier one. */
        DIFFERENCE,
        /** The difference divided by the earlier value. */
        CHANGE
    }

    /** The substitute for a missing value. */
    enum Absence {
        NO_VALUE,
        ZERO
    }

    /** Whether a series contains buckets in which no part has rows. */
    enum EmptyBuckets {
        /** They are omitted. */
        OMIT,
        /** They are kept, with the definition's value over no rows. */
        KEEP
    }

    /** The rows over which a cumulative metric is computed. */
    sealed interface Accumulation {

        /** Those of the span that ends with the bucket. */
        record Window(Span span) implements Accumulation {}

        /** Those since the start of the day, week, month, quarter or year that the bucket lies in. */
        record ToDate(Grain grain) implements Accumulation {}
    }
}
