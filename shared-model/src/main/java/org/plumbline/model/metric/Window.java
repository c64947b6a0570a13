package org.plumbline.model.metric;

import java.time.Duration;
import java.time.Instant;

/** A half-open span of time, {@code [from, to)}: an instant at its end belongs to the next window. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it starts");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The window of the same length that ends where this one starts. */
    public Window previous() {
        return new Window(from.minus(length()), from);
    }
}
