package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The state of a requested repair. */
public enum RepairState {
    @JsonProperty("previewed")
    PREVIEWED,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("reverted")
    REVERTED;

    /** The stored form. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RepairState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
