package org.plumbline.migrator.verification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether something is as it should be. */
enum FactOutcome {
    @JsonProperty("passed")
    PASSED,
    /** It cannot be told yet, such as whether an index is used whose table nobody has queried. */
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("failed")
    FAILED
}
