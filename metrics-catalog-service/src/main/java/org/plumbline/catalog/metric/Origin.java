package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The origin of a metric. */
public enum Origin {
    /** Part of the suite; follows its releases. */
    @JsonProperty("built_in")
    BUILT_IN,
    @JsonProperty("custom")
    CUSTOM;

    /** The value in the database. */
    @EnumeratedValue
    final String stored = Fields.written(this);
}
