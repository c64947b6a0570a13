package org.plumbline.model.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /** What two windows have in common; empty where that is nothing. */
    public Optional<Window> intersection(Window other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Window(later, earlier)) : Optional.empty();
    }

    /** The window of the same length that ends where this one starts. */
    public Window previous() {
        return new Window(from.minus(length()), from);
    }
}
