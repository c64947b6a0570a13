package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The current phase of a run, or its last. */
public enum RunPhase {
    @JsonProperty("preflight")
    PREFLIGHT,
    @JsonProperty("load")
    LOAD,
    @JsonProperty("publication")
    PUBLICATION,
    /** The content is published; replaced rows are vacuumed. */
    @JsonProperty("maintenance")
    MAINTENANCE,
    @JsonProperty("done")
    DONE;

    @EnumeratedValue
    final String stored = Fields.written(this);
}
