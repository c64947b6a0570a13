package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The step at which a run failed. */
public enum FailureCause {
    /** The legacy database could not be read. */
    @JsonProperty("source")
    SOURCE,
    /** The data was loaded but could not be published. */
    @JsonProperty("publication")
    PUBLICATION,
    @JsonProperty("other")
    OTHER;

    @EnumeratedValue
    final String stored = Fields.written(this);
}
