package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a metric comes from. */
public enum Origin {
    /** With the suite; follows its releases. */
    @JsonProperty("built_in")
    BUILT_IN,
    @JsonProperty("custom")
    CUSTOM;
}
