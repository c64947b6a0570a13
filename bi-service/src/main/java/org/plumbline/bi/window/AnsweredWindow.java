package org.plumbline.bi.window;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.Window;

@Schema(name = "Window", description = "A half-open time span: `to` is excluded")
public record AnsweredWindow(@Schema Instant from, @Schema Instant to) {

    public static AnsweredWindow of(Window window) {
        return new AnsweredWindow(window.from(), window.to());
    }
}
