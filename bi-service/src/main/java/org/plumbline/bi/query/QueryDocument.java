package org.plumbline.bi.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.service.definition.FilterDocument;

/** A query as the API describes it. {@link org.plumbline.model.definition.QueryReader} reads requests, strictly. */
@Schema(
        name = "Query",
        requiredProperties = {"dataset", "measures"})
record QueryDocument(
        @Schema(examples = "submission_facts") String dataset,

        @Schema(description = "The values computed per group, 1 to 50")
        List<MeasureDocument> measures,

        @Schema(description = "Up to 10 groupings; without any, all rows form one group")
        List<SplitDocument> groupBy,

        @Schema(description = "Up to 50 filters that every row has to pass")
        List<FilterDocument> filters,

        @Schema(description = "The order of rows, then they are ordered by group; nulls come last")
        List<OrderDocument> orderBy,

        @Schema(description = SharedParameters.TIMEZONE_DESCRIPTION, defaultValue = "UTC", examples = "Europe/Paris")
        String timezone,

        @Schema(minimum = "1", maximum = "10000", defaultValue = "1000")
        Integer limit) {

    /**
     * An aggregation over those rows of a group that pass the measure's own filters, or a ratio of two other measures.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QueryMeasure")
    record MeasureDocument(
            @Schema(
                    description =
                            "The name in the answer. Default: aggregation and column, joined by `_`. Required for a"
                                    + " ratio",
                    maxLength = 63)
            String name,

            @Schema(enumeration = {"count", "count_distinct", "sum", "avg", "min", "max", "median", "p95"})
            String agg,

            @Schema(description = "The aggregated column; none for count")
            String column,

            List<FilterDocument> filters,

            @Schema(description = "Replaces all other fields except `name`")
            RatioDocument ratio) {}

    @Schema(
            name = "QueryRatio",
            requiredProperties = {"numerator", "denominator"})
    record RatioDocument(
            @Schema(description = "The name of an aggregating measure")
            String numerator,

            @Schema(description = "The name of an aggregating measure; the ratio has no value if it is 0")
            String denominator) {}

    /** A column, optionally transformed, that rows are grouped by. */
    @Schema(name = "QueryGroup", requiredProperties = "column")
    record SplitDocument(
            String column,

            @Schema(enumeration = {"hour", "day", "week", "month", "quarter", "year", "day_of_week", "lower", "bucket"})
            String transform,

            @Schema(description = "Width of a bucket, above 0")
            Number width,

            @Schema(description = "The name in the answer. Default: the column", maxLength = 63)
            String name,

            @Schema(
                    description =
                            "Whether every bucket has a row, including those without facts. Only for a unit of time"
                                    + " whose column is bounded on both sides by filters",
                    defaultValue = "false")
            Boolean fill) {}

    @Schema(name = "QueryOrder", requiredProperties = "name")
    record OrderDocument(
            String name,

            @Schema(
                    enumeration = {"asc", "desc"},
                    defaultValue = "asc")
            String direction) {}
}
