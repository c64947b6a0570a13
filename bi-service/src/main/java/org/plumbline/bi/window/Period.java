package org.plumbline.bi.window;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.Window;

/** A half-open span of time; either end may be null. */
@RegisterForReflection
@Schema(name = "OpenWindow", description = "A half-open time span; null means unbounded")
public record Period(
        @Schema(nullable = true) Instant from,
        @Schema(nullable = true) Instant to) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Returns the span with missing ends replaced by the limits for rows' times, the years 1 to 9999. */
    public Window window() {
        return new Window(Objects.requireNonNullElse(from, FIRST), Objects.requireNonNullElse(to, END));
    }
}
