package org.plumbline.bi.applications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.Period;

/** Applications, counted by status. */
record ApplicationsByStatus(
        @Schema(required = true) Period window,
        @Schema(required = true) Total applications,

        @Schema(required = true, description = "The largest first. Adds up to `applications` unless `truncated`")
        List<Item> items,

        @Schema(required = true, description = "Whether there are more than `limit`")
        boolean truncated,

        @Schema(required = true) Publication publication) {

    @Schema(name = "ApplicationsOfStatus")
    record Item(
            @Schema(required = true, description = "As the legacy database spells it", examples = "interview")
            String status,

            @Schema(required = true) long applications)
            implements GroupsQuestion.Group {}
}
