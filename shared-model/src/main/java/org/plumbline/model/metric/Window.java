package org.plumbline.model.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A half-open span of time, {@code [from, to)}. */
public record Window(Instant from, Instant to) {

    private static final Duration USUAL_LENGTH = Duration.ofDays(30);
    private static final Duration PRESENT = Duration.ofMinutes(5);

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it starts");
        }
    }

    /** The default window: thirty days up to {@link #endOfPresent}. */
    public static Window latest(Instant now) {
        return usual(endOfPresent(now));
    }

    /** The default window with a given end. */
    public static Window usual(Instant to) {
        return new Window(to.minus(USUAL_LENGTH), to);
    }

    /** The end of the current five-minute interval, so that a question repeated within it is the same. */
    public static Instant endOfPresent(Instant now) {
        var begun = Math.floorDiv(now.getEpochSecond(), PRESENT.toSeconds());
        return Instant.ofEpochSecond((begun + 1) * PRESENT.toSeconds());
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The intersection of two windows; empty if there is none. */
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
