package org.plumbline.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several measurements of the same thing: one that was disturbed does not move it. */
public final class Median {

    private Median() {}

    /** Of an odd number of things the middle one's figure, of an even number the upper of the middle two. */
    public static <T> double of(List<T> things, ToDoubleFunction<T> figure) {
        var sorted = things.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
