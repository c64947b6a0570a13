package org.plumbline.service.metrics;

import java.time.Duration;
import java.util.function.Supplier;

/** A cached value: read on demand, and read again once it is too old. */
public final class RecentValue<T> {

    private final Supplier<T> reading;
    private final long maxAgeNanos;
    private long readAt;
    private T value;

    public RecentValue(Supplier<T> reading, Duration maxAge) {
        this.reading = reading;
        this.maxAgeNanos = maxAge.toNanos();
    }

    public synchronized T get() {
        // Not the time of day, which may be set back.
        var now = System.nanoTime();
        if (value == null || now - readAt >= maxAgeNanos) {
            value = reading.get();
            readAt = now;
        }
        return value;
    }
}
