package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a metric comes from. */
public enum Origin {
    /** With the suite; follows its releases. */
    @JsonProperty("built_in")
    BUILT_IN,
    @JsonProperty("custom")
    CUSTOM;

    /** As the database and the API write it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin ofStored(String origin) {
        return valueOf(origin.toUpperCase(Locale.ROOT));
    }
}
