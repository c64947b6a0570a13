package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Figures of a window by what they are called; one that is missing is 0, and so is one without a value. */
final class Figures {

    /** Medians of the database are of double precision. */
    private static final BigDecimal EQUAL_UP_TO = new BigDecimal("0.00001");

    private final Map<Name, BigDecimal> values = new LinkedHashMap<>();

    /**
     * What a figure is called.
     *
     * @param dimension empty for a total
     */
    record Name(String figure, String dimension, String value) implements Comparable<Name> {

        static Name total(String figure) {
            return new Name(figure, "", "");
        }

        @Override
        public int compareTo(Name other) {
            return toString().compareTo(other.toString());
        }
    }

    /** One of two figures that differ, and the other. */
    record Pair(BigDecimal expected, BigDecimal actual) {}

    void put(Name name, BigDecimal value) {
        if (value != null && value.signum() != 0) {
            values.merge(name, value, BigDecimal::add);
        }
    }

    /** Some of them. */
    Figures only(Predicate<Name> wanted) {
        var some = new Figures();
        values.forEach((name, value) -> {
            if (wanted.test(name)) {
                some.put(name, value);
            }
        });
        return some;
    }

    /** Those that are not what they should be. */
    void differing(Figures actual, BiConsumer<Name, Pair> each) {
        var names = new TreeSet<>(values.keySet());
        names.addAll(actual.values.keySet());
        for (var name : names) {
            var expected = values.getOrDefault(name, BigDecimal.ZERO);
            var found = actual.values.getOrDefault(name, BigDecimal.ZERO);
            if (expected.subtract(found).abs().compareTo(EQUAL_UP_TO) > 0) {
                each.accept(name, new Pair(expected, found));
            }
        }
    }
}
