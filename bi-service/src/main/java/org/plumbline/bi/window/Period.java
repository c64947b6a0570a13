package org.plumbline.bi.window;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.model.metric.Window;

/** A half-open span of time; either end may be missing. */
@RegisterForReflection
public record Period(Optional<Instant> from, Optional<Instant> to) {

    /** Returns the span with missing ends replaced by the first and the last moment that a request may name. */
    public Window window() {
        return new Window(from.orElse(WindowParameters.EARLIEST), to.orElse(WindowParameters.LATEST));
    }
}
