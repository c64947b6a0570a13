package org.plumbline.bench.measure;

import java.util.Collection;

/** What so many of a hundred measurements of the same thing do not exceed. */
public final class Quantile {

    private static final double WHOLE = 100;

    private Quantile() {}

    /**
     * The nearest-rank percentile: one of the values, never something between two.
     *
     * @param values at least one
     */
    public static double of(Collection<Double> values, double percent) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var rank = (int) Math.ceil(percent / WHOLE * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1];
    }
}
