package org.plumbline.migrator.verification;

import com.fasterxml.jackson.annotation.JsonProperty;

enum FactOutcome {
    @JsonProperty("passed")
    PASSED,
    /** Not known yet, such as whether an index is used whose table nobody has queried. */
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("failed")
    FAILED
}
