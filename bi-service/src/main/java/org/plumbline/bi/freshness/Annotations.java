package org.plumbline.bi.freshness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.window.AnsweredWindow;

/** The annotations of a window. */
record Annotations(
        @Schema(required = true) AnsweredWindow window,

        @Schema(required = true, description = "The earliest first; the latest 500 where there are more")
        List<Annotation> annotations) {}
