package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;

/**
 * A metric's definition as JSON: a measure with its context, never SQL. The form in which definitions are stored, too.
 *
 * @param measure null unless {@code type} is {@code simple}
 * @param numerator null unless {@code type} is {@code ratio}
 * @param denominator as the numerator
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Definition",
        requiredProperties = {"key", "title", "description", "dataset", "timeColumn", "format", "type", "allowedGroupBy"
        })
public record DefinitionDocument(
        @Schema(description = "Lower snake case", examples = "removal_rate")
        String key,

        @Schema(examples = "Removal rate") String title,
        @Schema(description = "The definition in words") String description,

        @Schema(description = "The dataset whose rows are measured", examples = "submission_facts")
        String dataset,

        @Schema(description = "The timestamp that places a row in the window", examples = "submitted_at")
        String timeColumn,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "percent", "hours"})
        String format,

        @Schema(enumeration = {"simple", "ratio"}) String type,

        @Schema(description = "What is measured, of a simple metric")
        MeasureDocument measure,

        @Schema(description = "Of a ratio: what is divided") MeasureDocument numerator,

        @Schema(description = "Of a ratio: by what; the ratio has no value where this is 0")
        MeasureDocument denominator,

        @Schema(description = "The columns that values may be split by")
        List<String> allowedGroupBy) {

    /** An aggregation over the rows that pass all filters. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Measure", requiredProperties = "agg")
    public record MeasureDocument(
            @Schema(enumeration = {"count", "median"}) String agg,

            @Schema(description = "What is aggregated; count takes none")
            String column,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FilterDocument> filters) {

        public MeasureDocument {
            // Written only where there are some, so absent where there are none.
            filters = filters == null ? List.of() : List.copyOf(filters);
        }

        static MeasureDocument of(Measure measure) {
            return new MeasureDocument(
                    lower(measure.agg()),
                    measure.column(),
                    measure.filters().stream().map(FilterDocument::of).toList());
        }
    }

    /** A condition on a column. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Filter",
            requiredProperties = {"column", "op"})
    public record FilterDocument(
            String column,
            @Schema(enumeration = {"is_not_null", "eq"}) String op,

            @Schema(description = "What to compare with, where the operator takes a value")
            String value) {

        static FilterDocument of(Filter filter) {
            return new FilterDocument(filter.column(), lower(filter.op()), filter.value());
        }
    }

    public static DefinitionDocument of(MetricDefinition definition) {
        return switch (definition) {
            case MetricDefinition.Simple simple ->
                of(simple.header(), "simple", MeasureDocument.of(simple.measure()), null, null);
            case MetricDefinition.Ratio ratio ->
                of(
                        ratio.header(),
                        "ratio",
                        null,
                        MeasureDocument.of(ratio.numerator()),
                        MeasureDocument.of(ratio.denominator()));
        };
    }

    private static DefinitionDocument of(
            MetricDefinition.Header header,
            String type,
            MeasureDocument measure,
            MeasureDocument numerator,
            MeasureDocument denominator) {
        return new DefinitionDocument(
                header.key(),
                header.title(),
                header.description(),
                header.dataset(),
                header.timeColumn(),
                lower(header.format()),
                type,
                measure,
                numerator,
                denominator,
                header.allowedGroupBy());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
