package org.plumbline.bi.window;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as answers show it. */
@Schema(description = "A half-open span; an end that is null is open")
public record OpenWindow(
        @Schema(required = true, nullable = true) Instant from,
        @Schema(required = true, nullable = true) Instant to) {

    public static OpenWindow of(Period period) {
        return new OpenWindow(period.from().orElse(null), period.to().orElse(null));
    }
}
