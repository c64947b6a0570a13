package org.plumbline.bi.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.dataset.ValueTitles;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The whitelist: what queries and definitions may name. */
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queries", description = "Queries composed from the datasets' columns")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class DatasetResource {

    private final CallerScope caller;

    DatasetResource(CallerScope caller) {
        this.caller = caller;
    }

    record DatasetList(List<DatasetView> datasets) {}

    @GET
    @Operation(
            operationId = "datasets",
            summary = "List the datasets and what queries may use",
            description = "Columns with type, description and what is allowed for each. Datasets without communities"
                    + " are listed for superadmins only.")
    @APIResponseSchema(
            responseCode = "200",
            value = DatasetList.class,
            responseDescription = "Every dataset the caller may query")
    public DatasetList list(UriInfo uri) {
        QueryParameters.none(uri);
        var scope = caller.scope();
        return new DatasetList(Datasets.all().stream()
                .filter(dataset -> DatasetAccess.isOpen(dataset, scope))
                .map(DatasetView::of)
                .toList());
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "dataset", summary = "Get a dataset and what queries may use")
    @APIResponseSchema(responseCode = "200", value = DatasetView.class, responseDescription = "The dataset")
    @APIResponse(responseCode = "404", description = "`dataset-not-found`: there is no such dataset")
    public DatasetView read(@Parameter(example = "submission_facts") @RestPath String name, UriInfo uri) {
        QueryParameters.none(uri);
        return DatasetView.of(DatasetAccess.named(name, caller.scope()));
    }

    @Schema(name = "Dataset")
    record DatasetView(
            @Schema(examples = "submission_facts") String name,
            @Schema(description = "What one row represents") String grain,

            @Schema(description = "The publication that updates it")
            String publication,

            @Schema(
                    nullable = true,
                    description =
                            "The column with a row's community; null if rows have none, so that only superadmins see"
                                    + " any",
                    examples = "community_slug")
            String communityColumn,

            List<ColumnView> columns,

            @Schema(description = "Every aggregation; `count` takes no column")
            List<String> aggregations,

            List<String> transforms,
            List<String> operators,

            @Schema(
                    description = "How many values each operator takes: `one` in a filter's `value`, `two` or"
                            + " `several` in its `values`, `none` in neither")
            Map<String, String> operands,

            @Schema(description = "The transforms that need a `width`")
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

        /** A column and what its type allows. */
        @Schema(name = "DatasetColumn")
        record ColumnView(
                @Schema(examples = "submitted_at") String name,

                @Schema(enumeration = {"integer", "numeric", "text", "text_array", "timestamp"})
                String type,

                @Schema(description = "Column title for people", examples = "Submitted")
                String title,

                @Schema(
                        description = "How a value is shown; a percent is a share from 0 to 1",
                        enumeration = {"integer", "number", "percent", "hours", "text", "text_array", "timestamp"})
                String format,

                @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "h")
                String unit,

                @Schema(description = "One sentence, with the unit if there is one")
                String description,

                @Schema(description = "How values can be aggregated")
                List<String> aggregations,

                @Schema(description = "How values can be transformed for grouping")
                List<String> transforms,

                @Schema(description = "How filters can compare them")
                List<String> operators,

                @Schema(description = "Titles of values; a value without an entry is its own title")
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
}
