package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The state of a requested repair. */
public enum RepairState {
    @JsonProperty("previewed")
    PREVIEWED,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("reverted")
    REVERTED;

    @EnumeratedValue
    final String stored = Fields.written(this);
}
