package org.plumbline.service.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition on a column, as APIs describe it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Filter",
        description = "A row whose column is null passes is_null only",
        requiredProperties = {"column", "op"})
public record FilterDocument(
        String column,

        @Schema(
                enumeration = {
                    "eq",
                    "ne",
                    "in",
                    "not_in",
                    "lt",
                    "lte",
                    "gt",
                    "gte",
                    "between",
                    "is_null",
                    "is_not_null",
                    "starts_with",
                    "contains"
                })
        String op,

        @Schema(description = "What to compare with, of the column's type: a text, a number, or a date or time as text")
        Object value,

        @Schema(description = "Of in and not_in, up to 200; of between the first and the last")
        List<Object> values) {}
