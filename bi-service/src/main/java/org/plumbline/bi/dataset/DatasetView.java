package org.plumbline.bi.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.dataset.ValueTitles;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.tree.Fields;

/** What may be asked of a dataset. */
@Schema(name = "Dataset")
record DatasetView(
        @Schema(required = true, examples = "submission_facts")
        String name,

        @Schema(required = true, description = "What one row stands for")
        String grain,

        @Schema(required = true, description = "The dataset whose publications bring it up to date")
        String publication,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The column with a row's community; null where rows have none, and only superadmins see any",
                examples = "community_slug")
        String communityColumn,

        @Schema(required = true) List<ColumnView> columns,

        @Schema(required = true, description = "Every aggregation; `count` takes no column")
        List<String> aggregations,

        @Schema(required = true) List<String> transforms,
        @Schema(required = true) List<String> operators,

        @Schema(
                required = true,
                description = "How many values each operator compares with: `one` is a filter's `value`, `two` and"
                        + " `several` are its `values`, `none` has neither")
        Map<String, String> operands,

        @Schema(required = true, description = "The transforms that need a `width`")
        List<String> transformsWithWidth) {

    static DatasetView of(Dataset dataset) {
        return new DatasetView(
                dataset.name(),
                dataset.grain(),
                dataset.publication(),
                dataset.scopeColumn(),
                dataset.columns().stream().map(ColumnView::of).toList(),
                written(Aggregation.class, any -> true),
                written(Transform.class, any -> true),
                written(Operator.class, any -> true),
                operandsOfEach(),
                written(Transform.class, Transform::takesWidth));
    }

    private static Map<String, String> operandsOfEach() {
        var operands = new LinkedHashMap<String, String>();
        for (var operator : Operator.values()) {
            operands.put(Fields.written(operator), Fields.written(operator.operands()));
        }
        return operands;
    }

    /** A column, and what fits its type. */
    @Schema(name = "DatasetColumn")
    record ColumnView(
            @Schema(required = true, examples = "submitted_at")
            String name,

            @Schema(
                    required = true,
                    enumeration = {"integer", "numeric", "text", "text_array", "timestamp"})
            String type,

            @Schema(required = true, description = "For people, as the head of a column", examples = "Submitted")
            String title,

            @Schema(
                    required = true,
                    description = "How a value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours", "text", "text_array", "timestamp"})
            String format,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Behind a value that is shown; null where there is none",
                    examples = "h")
            String unit,

            @Schema(required = true, description = "In a sentence, with the unit where there is one")
            String description,

            @Schema(required = true, description = "How values can be aggregated")
            List<String> aggregations,

            @Schema(required = true, description = "What can be made of values before rows are grouped by them")
            List<String> transforms,

            @Schema(required = true, description = "How filters can compare them")
            List<String> operators,

            @Schema(description = "What people call values, by value; a value that is missing is called by itself")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<String, String> valueTitles) {

        static ColumnView of(Column column) {
            var type = column.type();
            return new ColumnView(
                    column.name(),
                    Fields.written(type),
                    column.title(),
                    Format.written(column.format(), type),
                    column.format().flatMap(Format::unit).orElse(null),
                    column.description(),
                    written(Aggregation.class, agg -> agg.takes(type)),
                    written(Transform.class, transform -> transform.fits(type)),
                    written(Operator.class, operator -> operator.fits(type)),
                    ValueTitles.of(column));
        }
    }

    private static <E extends Enum<E>> List<String> written(Class<E> type, Predicate<E> filter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(filter)
                .map(Fields::written)
                .toList();
    }
}
