package org.plumbline.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Nearest-rank percentiles of measurements of the same thing: always one of the values, never interpolated. */
public final class Quantile {

    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 95;
    private static final double WHOLE = 100;

    private Quantile() {}

    /** The median: a single disturbed measurement does not move it. */
    public static double median(List<Double> values) {
        return of(values, MEDIAN);
    }

    public static <T> double median(List<T> things, ToDoubleFunction<T> figure) {
        return median(things.stream().mapToDouble(figure).boxed().toList());
    }

    public static double p95(List<Double> values) {
        return of(values, NEARLY_ALL);
    }

    /** The value that the given percentage of values does not exceed. Needs at least one value. */
    public static double of(List<Double> values, double percent) {
        var sorted = values.stream().sorted().toList();
        var rank = (int) Math.ceil(percent / WHOLE * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
