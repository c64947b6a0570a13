package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a requested repair. */
public enum RepairState {
    @JsonProperty("previewed")
    PREVIEWED,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("reverted")
    REVERTED
}
