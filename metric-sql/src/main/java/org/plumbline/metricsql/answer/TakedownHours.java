package org.plumbline.metricsql.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many takedowns took how long, by ranges of hours.
 *
 * @param counts by the number of the range, in ascending order of hours; none is 0
 */
public record TakedownHours(SortedMap<Integer, Long> counts) {

    public TakedownHours {
        counts = new TreeMap<>(counts);
    }

    /**
     * Where the middle of all values is.
     *
     * @param firstBucket the range with the lower one of the two in the middle, or with the one that there is
     * @param lastBucket that of the upper one
     * @param before how many values of the first range come before
     * @param values 2 where their number is even, else 1
     */
    public record Middle(int firstBucket, int lastBucket, long before, long values) {

        /**
         * The median, from the values in the middle; empty where there are not as many as the ranges say: they are then not
         * those of the facts.
         */
        public Optional<BigDecimal> median(List<BigDecimal> hours) {
            return hours.size() == values
                    ? Optional.of(hours.getFirst().add(hours.getLast()).divide(BigDecimal.TWO))
                    : Optional.empty();
        }
    }

    /** Empty where there are no values. */
    public Optional<Middle> middle() {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return Optional.empty();
        }
        var lower = (total - 1) / 2;
        var upper = total / 2;
        var first = bucket(lower);
        var before = counts.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Optional.of(new Middle(first, bucket(upper), lower - before, upper - lower + 1));
    }

    /** The range that holds the value with this place in the order, which counts from 0. */
    private int bucket(long place) {
        var upTo = 0L;
        for (var bucket : counts.entrySet()) {
            upTo += bucket.getValue();
            if (place < upTo) {
                return bucket.getKey();
            }
        }
        throw new IllegalArgumentException("there are only %d values".formatted(upTo));
    }
}
