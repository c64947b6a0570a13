package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run broke off. */
public enum RunFault {
    /** The legacy database could not be read. */
    @JsonProperty("source")
    SOURCE,
    /** The data was moved, but could not be published. */
    @JsonProperty("publication")
    PUBLICATION,
    @JsonProperty("other")
    OTHER
}
