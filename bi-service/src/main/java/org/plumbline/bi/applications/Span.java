package org.plumbline.bi.applications;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.window.Period;

/** When the applications were made that are counted. */
@Schema(name = "OpenWindow", description = "A half-open span; an end that is null is open")
record Span(
        @Schema(required = true, nullable = true) Instant from,
        @Schema(required = true, nullable = true) Instant to) {

    static Span of(Period period) {
        return new Span(period.from().orElse(null), period.to().orElse(null));
    }
}
