package org.plumbline.bench.measure;

/** Elapsed time by the monotonic clock. */
public final class Stopwatch {

    private static final double NANOS_OF_A_SECOND = 1e9;

    private static final double MILLIS_OF_A_SECOND = 1e3;

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public double millis() {
        return seconds() * MILLIS_OF_A_SECOND;
    }

    public double seconds() {
        return (System.nanoTime() - start) / NANOS_OF_A_SECOND;
    }
}
