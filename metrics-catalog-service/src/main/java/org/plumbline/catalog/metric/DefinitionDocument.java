package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.definition.FilterDocument;

/**
 * A metric's definition in answers and in the API description. {@link org.plumbline.model.definition.DefinitionReader}
 * reads requests strictly; stored definitions have the same form.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Definition",
        description = "The meaning of a number: a measure with its context, never SQL",
        requiredProperties = {"key", "title", "description", "format", "type"})
public record DefinitionDocument(
        @Schema(description = "Lower snake case", examples = "removal_rate", maxLength = 63)
        String key,

        @Schema(examples = "Removal rate", maxLength = 120) String title,

        @Schema(description = "The definition in words", maxLength = 2_000)
        String description,

        @Schema(description = "The measured dataset; only for simple and ratio", examples = "submission_facts")
        String dataset,

        @Schema(
                description = "The timestamp that places a row in the window; only for simple and ratio",
                examples = "submitted_at")
        String timeColumn,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(
                description = "Whether a rise or a fall is good; omitted if neither is",
                enumeration = {"up", "down", "none"},
                defaultValue = "none")
        String goodDirection,

        @Schema(
                description = "simple and ratio are measured on rows, the others are computed from other metrics",
                enumeration = {"simple", "ratio", "derived", "cumulative", "comparison"})
        String type,

        @Schema(description = "The measure; only for simple")
        MeasureDocument measure,

        @Schema(description = "The numerator; only for ratio")
        MeasureDocument numerator,

        @Schema(description = "The denominator; only for ratio, which has no value if this is 0")
        MeasureDocument denominator,

        @Schema(
                description = "How the operands are combined, in order; only for derived",
                enumeration = {"sum", "difference", "product", "quotient"})
        String operation,

        @Schema(description = "Two or more operands, exactly two for difference and quotient; only for derived")
        List<ReferenceDocument> operands,

        @Schema(description = "The accumulated or compared metric; only for cumulative and comparison")
        ReferenceDocument metric,

        @Schema(description = "The span that ends with each bucket; only for cumulative without toDate")
        SpanDocument window,

        @Schema(
                description = "Accumulates since the start of the day, week, month, quarter or year; only for"
                        + " cumulative without window",
                enumeration = {"day", "week", "month", "quarter", "year"})
        String toDate,

        @Schema(description = "How much earlier the compared value is; only for comparison")
        SpanDocument offset,

        @Schema(
                description = "previous is the earlier value, difference the value minus it, change that difference"
                        + " divided by it; only for comparison",
                enumeration = {"previous", "difference", "change"})
        String compare,

        @Schema(
                description = "The substitute for a part without a value; only for metrics computed from others",
                enumeration = {"no_value", "zero"})
        String nullValues,

        @Schema(
                description = "The result of a division by 0; only for quotient and change",
                enumeration = {"no_value", "zero"})
        String zeroDenominator,

        @Schema(
                description = "Whether a series contains buckets in which no part has rows; only for metrics computed"
                        + " from others",
                enumeration = {"omit", "keep"})
        String emptyBuckets,

        @Schema(
                description = "The allowed groupings: column names, or objects with `column`, `transform` and, for a"
                        + " bucket, `width`",
                examples = "[\"language\", {\"column\": \"submitted_at\", \"transform\": \"month\"}]")
        List<Object> allowedGroupBy) {

    /** An aggregation over the rows that pass all filters. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Measure", requiredProperties = "agg")
    public record MeasureDocument(
            @Schema(enumeration = {"count", "count_distinct", "sum", "avg", "min", "max", "median", "p95"})
            String agg,

            @Schema(description = "The aggregated column; none for count")
            String column,

            List<FilterDocument> filters) {}

    @RegisterForReflection
    @Schema(name = "MetricReference")
    public record ReferenceDocument(
            @Schema(examples = "reports") String metric,

            @Schema(description = "A published version", minimum = "1")
            int version) {}

    /** A number of calendar units. */
    @RegisterForReflection
    @Schema(name = "Span")
    public record SpanDocument(
            @Schema(minimum = "1", maximum = "1000") int count,

            @Schema(enumeration = {"hour", "day", "week", "month", "quarter", "year"})
            String grain) {}
}
