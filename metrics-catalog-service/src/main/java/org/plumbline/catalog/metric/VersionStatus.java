package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** Where a version of a metric stands. */
public enum VersionStatus {
    @JsonProperty("draft")
    DRAFT,
    /** The one that is used unless another is asked for; a metric has at most one. */
    @JsonProperty("published")
    PUBLISHED,
    /** Was published once, and stays readable and runnable. */
    @JsonProperty("deprecated")
    DEPRECATED;

    /** As the database has it. */
    @EnumeratedValue
    final String stored = Fields.written(this);
}
