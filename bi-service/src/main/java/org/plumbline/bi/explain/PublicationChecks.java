package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;

/** What let a dataset's last publication through, and what has stopped the next one. */
@Schema(name = "PublicationChecks")
record PublicationChecks(
        @Schema(required = true) Publication publication,

        @Schema(
                required = true,
                nullable = true,
                description = "The run that made the publication; null where none did")
        Checked published,

        @Schema(
                description =
                        "Only where the last run that has ended was refused, as a critical check kept its data from being"
                                + " published: that run")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Checked refused) {

    /** A run, and what it checked. */
    @Schema(name = "CheckedRun")
    record Checked(
            @Schema(required = true) RunSummary run,

            @Schema(required = true, description = "In order")
            List<Explanation.Check> checks) {}
}
