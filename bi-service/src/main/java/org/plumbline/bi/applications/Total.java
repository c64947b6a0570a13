package org.plumbline.bi.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.window.KpiState;

/** How many applications were counted, and whether that means anything. */
@Schema(name = "ApplicationTotal")
record Total(
        @Schema(required = true, nullable = true, description = "Null unless `state` is `value`", examples = "40000")
        Long value,

        @Schema(required = true) KpiState state,

        @Schema(description = "Only where `state` is `not_available`: why") @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason) {

    static final Total NOT_AVAILABLE = new Total(null, KpiState.NOT_AVAILABLE, KpiState.NOTHING_PUBLISHED);

    private static final Total NO_DATA = new Total(null, KpiState.NO_DATA, null);

    /** @param measured whether any part of the period was measured; if not, a count of 0 means nothing */
    static Total of(long applications, boolean measured) {
        return applications > 0 || measured ? new Total(applications, KpiState.VALUE, null) : NO_DATA;
    }
}
