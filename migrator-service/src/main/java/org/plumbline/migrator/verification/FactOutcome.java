package org.plumbline.migrator.verification;

import com.fasterxml.jackson.annotation.JsonProperty;

enum FactOutcome {
    @JsonProperty("passed")
    PASSED,
    /** Unknown yet, such as the use of an index whose table has not been queried. */
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("failed")
    FAILED
}
