package org.plumbline.service.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition on a column, for API descriptions. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Filter",
        description = "A row with a null column passes only is_null",
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

        @Schema(
                description = "The value to compare with, of the column's type: a text, a number, or a date or time"
                        + " as text")
        Object value,

        @Schema(description = "Up to 200 values for in and not_in; the first and the last for between")
        List<Object> values) {}
