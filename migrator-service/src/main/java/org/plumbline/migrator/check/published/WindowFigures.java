package org.plumbline.migrator.check.published;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Figures of a window by name; a missing figure, or one without a value, counts as 0. */
public final class WindowFigures {

    /** The database's medians are double precision. */
    private static final BigDecimal EQUAL_UP_TO = new BigDecimal("0.00001");

    private final Map<Name, BigDecimal> values = new LinkedHashMap<>();

    /** @param dimension empty for a total */
    record Name(String figure, String dimension, String value) {

        static Name total(String figure) {
            return new Name(figure, "", "");
        }
    }

    /** A figure that differs from the expected one. */
    record Difference(Name name, BigDecimal expected, BigDecimal actual) {}

    void put(Name name, BigDecimal value) {
        if (value != null && value.signum() != 0) {
            values.merge(name, value, BigDecimal::add);
        }
    }

    WindowFigures only(Predicate<Name> wanted) {
        var some = new WindowFigures();
        values.forEach((name, value) -> {
            if (wanted.test(name)) {
                some.put(name, value);
            }
        });
        return some;
    }

    List<Difference> differing(WindowFigures actual) {
        return Stream.concat(values.keySet().stream(), actual.values.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Name::toString))
                .map(name -> new Difference(name, value(name), actual.value(name)))
                .filter(it -> it.expected().subtract(it.actual()).abs().compareTo(EQUAL_UP_TO) > 0)
                .toList();
    }

    private BigDecimal value(Name name) {
        return values.getOrDefault(name, BigDecimal.ZERO);
    }
}
