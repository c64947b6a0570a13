package org.plumbline.migrator.check.published;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Figures of a window by name; a missing one is 0, and so is one without a value. */
public final class Figures {

    /** The database's medians are double precision. */
    private static final BigDecimal EQUAL_UP_TO = new BigDecimal("0.00001");

    private final Map<Name, BigDecimal> values = new LinkedHashMap<>();

    /**
     * The name of a figure.
     *
     * @param dimension empty for a total
     */
    record Name(String figure, String dimension, String value) {

        static Name total(String figure) {
            return new Name(figure, "", "");
        }
    }

    /** Two figures that differ. */
    record Pair(BigDecimal expected, BigDecimal actual) {}

    void put(Name name, BigDecimal value) {
        if (value != null && value.signum() != 0) {
            values.merge(name, value, BigDecimal::add);
        }
    }

    /** Returns some of the figures. */
    Figures only(Predicate<Name> wanted) {
        var some = new Figures();
        values.forEach((name, value) -> {
            if (wanted.test(name)) {
                some.put(name, value);
            }
        });
        return some;
    }

    /** Passes on each figure that differs from the expected one. */
    void differing(Figures actual, BiConsumer<Name, Pair> each) {
        var names = new TreeSet<>(Comparator.comparing(Name::toString));
        names.addAll(values.keySet());
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
