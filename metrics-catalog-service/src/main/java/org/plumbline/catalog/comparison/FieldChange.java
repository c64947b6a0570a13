package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that differs.
 *
 * @param field its path; list entries have their old index, added ones their new index
 * @param from null if it was added
 * @param to null if it was removed
 */
@RegisterForReflection
@Schema(requiredProperties = {"field", "change", "from", "to"})
public record FieldChange(
        @Schema(examples = "numerator.filters[0].value") String field,
        Kind change,

        @Schema(description = "The value before, in its JSON form")
        Object from,

        @Schema(description = "The value after, in its JSON form")
        Object to) {

    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }
}
