package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The state of a run. */
public enum RunState {
    @JsonProperty("running")
    RUNNING,
    /** Its content is published. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** The data was moved, but a critical check blocked its publication. */
    @JsonProperty("refused")
    REFUSED,
    /** It broke off. */
    @JsonProperty("failed")
    FAILED;

    /** As the database has it. */
    @EnumeratedValue
    final String stored = Fields.written(this);
}
