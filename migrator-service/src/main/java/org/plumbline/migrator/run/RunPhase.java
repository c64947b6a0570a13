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
    @JsonProperty("done")
    DONE
}
