package org.plumbline.bi.applications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.Period;

/** Applications, counted by the company whose job they are for. */
record ApplicationsByCompany(
        @Schema(required = true) Period window,
        @Schema(required = true) Total applications,

        @Schema(required = true, description = "The largest first. Adds up to `applications` unless `truncated`")
        List<Item> items,

        @Schema(required = true, description = "Whether there are more than `limit`")
        boolean truncated,

        @Schema(required = true) Publication publication) {

    /** The applications for jobs of one company. */
    @Schema(name = "ApplicationsOfCompany")
    record Item(
            @Schema(
                    required = true,
                    nullable = true,
                    description = "Null for jobs that name no company, or none that exists")
            Long companyId,

            @Schema(required = true, nullable = true) String companyName,
            @Schema(required = true) long applications)
            implements GroupsQuestion.Group {}
}
