package org.plumbline.bi.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Heading;
import org.plumbline.model.tree.Fields;

@RegisterForReflection
public record AnswerColumn(
        @Schema(examples = "removed") String name,

        @Schema(enumeration = {"integer", "numeric", "text", "timestamp"})
        String type,

        @Schema(description = "Title for people", examples = "Submitted, by month")
        String title,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours", "text", "timestamp"})
        String format,

        @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "h")
        String unit) {

    /** Describes a unit in the API. */
    public static final String UNIT_DESCRIPTION = "Unit suffix; null if the value has none";

    public static AnswerColumn of(String name, ColumnType type, Heading heading) {
        return new AnswerColumn(
                name,
                Fields.written(type),
                heading.title(),
                Format.written(heading.format(), type),
                heading.format().flatMap(Format::unit).orElse(null));
    }
}
