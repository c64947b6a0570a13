package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.definition.FilterDocument;

/**
 * A metric's definition as an answer shows it, and as the API describes it. What comes in is read by {@link
 * org.plumbline.model.definition.DefinitionReader}, which is strict and says what is wrong; what is stored has the same form.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Definition",
        description = "What a number means: a measure with its context, never SQL",
        requiredProperties = {"key", "title", "description", "format", "type"})
public record DefinitionDocument(
        @Schema(description = "Lower snake case", examples = "removal_rate", maxLength = 63)
        String key,

        @Schema(examples = "Removal rate", maxLength = 120) String title,

        @Schema(description = "The definition in words", maxLength = 2_000)
        String description,

        @Schema(description = "Of simple and ratio: the dataset whose rows are measured", examples = "submission_facts")
        String dataset,

        @Schema(
                description = "Of simple and ratio: the timestamp that places a row in the window",
                examples = "submitted_at")
        String timeColumn,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(
                description = "Whether a rise is good news, or a fall; left out where neither is",
                enumeration = {"up", "down", "none"},
                defaultValue = "none")
        String goodDirection,

        @Schema(
                description = "simple and ratio are measured on rows, the others are made of other metrics",
                enumeration = {"simple", "ratio", "derived", "cumulative", "comparison"})
        String type,

        @Schema(description = "Of simple: what is measured") MeasureDocument measure,

        @Schema(description = "Of ratio: what is divided") MeasureDocument numerator,

        @Schema(description = "Of ratio: by what; the ratio has no value where this is 0")
        MeasureDocument denominator,

        @Schema(
                description = "Of derived: what becomes of the operands, in their order",
                enumeration = {"sum", "difference", "product", "quotient"})
        String operation,

        @Schema(description = "Of derived: two or more; exactly two of a difference and a quotient")
        List<ReferenceDocument> operands,

        @Schema(description = "Of cumulative and comparison: the metric that is accumulated, or compared")
        ReferenceDocument metric,

        @Schema(description = "Of cumulative, unless toDate: over the span that ends with each bucket")
        SpanDocument window,

        @Schema(
                description = "Of cumulative, unless window: since the start of the day, week, month, quarter or year",
                enumeration = {"day", "week", "month", "quarter", "year"})
        String toDate,

        @Schema(description = "Of comparison: how long before")
        SpanDocument offset,

        @Schema(
                description = "Of comparison: the earlier value, the value less it, or that divided by it",
                enumeration = {"previous", "difference", "change"})
        String compare,

        @Schema(
                description = "Of metrics made of others: what stands for a part that has no value",
                enumeration = {"no_value", "zero"})
        String nullValues,

        @Schema(
                description = "Of a quotient and a change: what comes of a division by 0",
                enumeration = {"no_value", "zero"})
        String zeroDenominator,

        @Schema(
                description = "Of metrics made of others: whether a series has buckets in which no part has a row",
                enumeration = {"omit", "keep"})
        String emptyBuckets,

        @Schema(
                description =
                        "What values may be split by: names of columns, or objects with `column`, `transform` and, for"
                                + " a bucket, `width`",
                examples = "[\"language\", {\"column\": \"submitted_at\", \"transform\": \"month\"}]")
        List<Object> allowedGroupBy) {

    /** An aggregation over the rows that pass all filters. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Measure", requiredProperties = "agg")
    public record MeasureDocument(
            @Schema(enumeration = {"count", "count_distinct", "sum", "avg", "min", "max", "median", "p95"})
            String agg,

            @Schema(description = "What is aggregated; count takes none")
            String column,

            List<FilterDocument> filters) {}

    @RegisterForReflection
    @Schema(name = "MetricReference")
    public record ReferenceDocument(
            @Schema(examples = "reports") String metric,

            @Schema(description = "One that has been published", minimum = "1")
            int version) {}

    /** So many units of calendar time. */
    @RegisterForReflection
    @Schema(name = "Span")
    public record SpanDocument(
            @Schema(minimum = "1", maximum = "1000") int count,

            @Schema(enumeration = {"hour", "day", "week", "month", "quarter", "year"})
            String grain) {}
}
