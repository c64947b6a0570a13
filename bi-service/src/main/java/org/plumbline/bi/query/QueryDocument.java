package org.plumbline.bi.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.definition.FilterDocument;

/** A query as the API describes it. {@link org.plumbline.model.definition.QueryReader} reads requests, strictly. */
@Schema(
        name = "Query",
        requiredProperties = {"dataset", "measures"})
record QueryDocument(
        @Schema(examples = "submission_facts") String dataset,

        @Schema(description = "What is computed for each group, 1 to 50")
        List<MeasureDocument> measures,

        @Schema(description = "What rows are grouped by, up to 10; without any, all of them are one group")
        List<SplitDocument> groupBy,

        @Schema(description = "What every row has to pass, up to 50")
        List<FilterDocument> filters,

        @Schema(description = "What rows are ordered by before they are ordered by their groups; no value comes last")
        List<OrderDocument> orderBy,

        @Schema(
                description = "A name of the tz database: in which hours, days and what is longer begin",
                defaultValue = "UTC",
                examples = "Europe/Paris")
        String timezone,

        @Schema(minimum = "1", maximum = "10000", defaultValue = "1000")
        Integer limit) {

    /** An aggregation over the rows of a group that pass filters of its own, or a ratio of two others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QueryMeasure")
    record MeasureDocument(
            @Schema(
                    description =
                            "In the answer; without it that of the aggregation and the column, joined by `_`. A ratio"
                                    + " needs one",
                    maxLength = 63)
            String name,

            @Schema(enumeration = {"count", "count_distinct", "sum", "avg", "min", "max", "median", "p95"})
            String agg,

            @Schema(description = "What is aggregated; count takes none")
            String column,

            List<FilterDocument> filters,

            @Schema(description = "In place of all others but `name`")
            RatioDocument ratio) {}

    @Schema(
            name = "QueryRatio",
            requiredProperties = {"numerator", "denominator"})
    record RatioDocument(
            @Schema(description = "The name of a measure that aggregates")
            String numerator,

            @Schema(description = "Likewise; there is no value where it is 0")
            String denominator) {}

    /** A column that rows are grouped by, or what a transform makes of it. */
    @Schema(name = "QueryGroup", requiredProperties = "column")
    record SplitDocument(
            String column,

            @Schema(enumeration = {"hour", "day", "week", "month", "quarter", "year", "day_of_week", "lower", "bucket"})
            String transform,

            @Schema(description = "Of bucket: above 0") Number width,

            @Schema(description = "In the answer; without it that of the column", maxLength = 63)
            String name,

            @Schema(
                    description =
                            "Of a unit of time whose column filters bound on both sides: whether there is a row for"
                                    + " each bucket, those without a fact included",
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
