package org.plumbline.bi.window;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.model.metric.Window;

/** A half-open span of time of which either end may be left open. */
@RegisterForReflection
public record Period(Optional<Instant> from, Optional<Instant> to) {

    /** The same with its ends at the first and the last moment that a request may name. */
    public Window window() {
        return new Window(from.orElse(WindowParameters.EARLIEST), to.orElse(WindowParameters.LATEST));
    }
}
