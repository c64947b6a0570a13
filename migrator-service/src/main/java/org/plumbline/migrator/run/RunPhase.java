package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a run is doing, or was doing when it ended. */
public enum RunPhase {
    @JsonProperty("preflight")
    PREFLIGHT,
    @JsonProperty("load")
    LOAD,
    @JsonProperty("publication")
    PUBLICATION,
    /** Readers have the content; what later runs go by follows it: proofs, and a vacuum after a refresh. */
    @JsonProperty("upkeep")
    UPKEEP,
    @JsonProperty("done")
    DONE
}
