package org.plumbline.model.metric;

import java.util.List;

/**
 * What a number means that is made of other metrics. Each kind says for itself what becomes of parts without a value, of a
 * denominator of 0 and of empty buckets of a series; {@code docs/semantics.md} has the rules.
 */
public sealed interface MetricComposition extends Metric {

    /** What becomes of parts without a value, and of empty buckets. */
    Rules rules();

    /**
     * What a composition does where there is nothing to compute with.
     *
     * @param nullValues what stands for a part that has no value
     * @param zeroDenominator what comes of a division by 0; null exactly where the kind divides nothing
     * @param emptyBuckets whether a series has the buckets in which no part has a row
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

    /** A metric held against itself some time earlier. */
    record Comparison(Header header, MetricReference metric, Span offset, Comparing compare, Rules rules)
            implements MetricComposition {

        @Override
        public List<MetricReference> parts() {
            return List.of(metric);
        }
    }

    /** How the values of operands become one. */
    enum Operation {
        SUM(false),
        /** The first less the second. */
        DIFFERENCE(true),
        PRODUCT(false),
        /** The first divided by the second. */
        QUOTIENT(true);

        private final boolean takesTwo;

        Operation(boolean takesTwo) {
            this.takesTwo = takesTwo;
        }

        /** Whether it takes exactly two operands, whose order matters; otherwise two or more. */
        public boolean takesTwo() {
            return takesTwo;
        }
    }

    enum Comparing {
        PREVIOUS,
        /** The value less the earlier one. */
        DIFFERENCE,
        /** The difference divided by the earlier value. */
        CHANGE
    }

    /** What stands where there is no value. */
    enum Absence {
        NO_VALUE,
        ZERO
    }

    /** What a series does with buckets in which no part has a row. */
    enum EmptyBuckets {
        /** They are left out. */
        OMIT,
        /** They are there, with the value that the definition has for no rows. */
        KEEP
    }

    /** Over which rows a cumulative metric is computed. */
    sealed interface Accumulation {

        /** Those of the span that ends with the bucket. */
        record Window(Span span) implements Accumulation {}

        /** Those since the start of the week, month, quarter or year that the bucket lies in. */
        record ToDate(Grain grain) implements Accumulation {}
    }
}
