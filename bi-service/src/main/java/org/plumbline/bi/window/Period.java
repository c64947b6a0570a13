package org.plumbline.bi.window;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.metric.Window;

/** A half-open span of time of which either end may be left open. */
public record Period(Optional<Instant> from, Optional<Instant> to) {

    /** Whether it consists of whole days in UTC. */
    public boolean isInWholeDays() {
        return Stream.of(from, to)
                .flatMap(Optional::stream)
                .allMatch(end -> end.equals(end.truncatedTo(ChronoUnit.DAYS)));
    }

    /** The same with its ends at the first and the last moment that a request may name. */
    public Window window() {
        return new Window(from.orElse(WindowParameters.EARLIEST), to.orElse(WindowParameters.LATEST));
    }
}
