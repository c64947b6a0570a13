package org.plumbline.bi.window;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The meaning of a KPI's value: three cases that a bare 0 would hide. */
@Schema(
        enumeration = {"value", "no_data", "not_available"},
        description = "`value`: measured, 0 if nothing happened; `no_data`: nothing to measure in scope and window;"
                + " `not_available`: the number cannot be trusted or computed now, see `reason`")
public enum KpiState {
    @JsonProperty("value")
    VALUE,
    @JsonProperty("no_data")
    NO_DATA,
    @JsonProperty("not_available")
    NOT_AVAILABLE;

    /** The reason for {@link #NOT_AVAILABLE} before the first publication. */
    public static final String NOTHING_PUBLISHED = "nothing has been published yet";
}
