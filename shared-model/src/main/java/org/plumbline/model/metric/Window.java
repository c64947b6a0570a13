package org.plumbline.model.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A half-open span of time, {@code [from, to)}: an instant at its end belongs to the next window. */
public record Window(Instant from, Instant to) {

    private static final Duration USUAL_LENGTH = Duration.ofDays(30);
    private static final Duration PRESENT = Duration.ofMinutes(5);

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it starts");
        }
    }

    /** The window of a question that names none of its ends: thirty days up to the end of the present. */
    public static Window latest(Instant now) {
        return usual(endOfPresent(now));
    }

    /** The window of a question that names its end only. */
    public static Window usual(Instant to) {
        return new Window(to.minus(USUAL_LENGTH), to);
    }

    /** The end of the five minutes that have begun, so that a question asked twice within them is the same. */
    public static Instant endOfPresent(Instant now) {
        var begun = Math.floorDiv(now.getEpochSecond(), PRESENT.toSeconds());
        return Instant.ofEpochSecond((begun + 1) * PRESENT.toSeconds());
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
