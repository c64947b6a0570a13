package org.plumbline.bi.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many checks of a publication passed, warned and failed. */
@Schema(name = "Checks", description = "How the checks before the publication came out")
public record CheckCounts(
        @Schema(required = true, examples = "14") int passed,

        @Schema(required = true, description = "Not what they should be, but not reason enough to publish nothing")
        int warned,

        @Schema(required = true, description = "A critical check that fails prevents a publication, so usually 0")
        int failed) {}
