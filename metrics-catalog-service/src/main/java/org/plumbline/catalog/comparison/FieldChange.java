package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that differs.
 *
 * @param field its path; an entry of a list stands where it did, an added one where it does now
 * @param from null where it was not there
 * @param to null where it is not there any more
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
