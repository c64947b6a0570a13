package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** Where a metric comes from. */
public enum Origin {
    /** With the suite; follows its releases. */
    @JsonProperty("built_in")
    BUILT_IN,
    @JsonProperty("custom")
    CUSTOM;

    /** As the database has it. */
    @EnumeratedValue
    final String stored = Fields.written(this);
}
