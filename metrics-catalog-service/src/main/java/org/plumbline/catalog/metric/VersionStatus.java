package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.model.tree.Fields;

/** The status of a metric's version. */
public enum VersionStatus {
    @JsonProperty("draft")
    DRAFT,
    /** The default version; a metric has at most one. */
    @JsonProperty("published")
    PUBLISHED,
    /** Was published before, here or in the catalog that a file comes from; can still be read and computed. */
    @JsonProperty("deprecated")
    DEPRECATED;

    /** The value in the database. */
    @EnumeratedValue
    final String stored = Fields.written(this);
}
