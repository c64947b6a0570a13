package org.plumbline.bi.window;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.Window;

/** A half-open span of time; either end may be null. */
@RegisterForReflection
@Schema(name = "OpenWindow", description = "A half-open span; an end that is null is open")
public record Period(
        @Schema(nullable = true) Instant from,
        @Schema(nullable = true) Instant to) {

    /** Returns the span with missing ends replaced by the first and the last moment that a request may name. */
    public Window window() {
        return new Window(
                Objects.requireNonNullElse(from, WindowParameters.EARLIEST),
                Objects.requireNonNullElse(to, WindowParameters.LATEST));
    }
}
