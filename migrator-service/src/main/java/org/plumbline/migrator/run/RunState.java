package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

public enum RunState {
    @JsonProperty("running")
    RUNNING,
    /** Its content is published. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** The data was loaded, but a critical check or the quarantine limit blocked its publication. */
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("failed")
    FAILED;

    @EnumeratedValue
    final String stored = Fields.written(this);
}
