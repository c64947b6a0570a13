package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What has become of a repair that somebody has asked for. */
public enum RepairState {
    @JsonProperty("previewed")
    PREVIEWED,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("reverted")
    REVERTED;

    /** As the journal has it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RepairState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
