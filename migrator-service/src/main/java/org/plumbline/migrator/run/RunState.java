package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a run stands, or ended. */
public enum RunState {
    @JsonProperty("running")
    RUNNING,
    /** What it found is published. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** The data was moved, but a critical check kept it from being published. */
    @JsonProperty("refused")
    REFUSED,
    /** It broke off. */
    @JsonProperty("failed")
    FAILED
}
