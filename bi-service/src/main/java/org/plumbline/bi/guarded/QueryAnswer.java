package org.plumbline.bi.guarded;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.overview.Overview;
import org.plumbline.model.query.Query;
import org.plumbline.model.tree.Fields;

/** The rows that a query gives. */
@RegisterForReflection
@Schema(name = "QueryAnswer")
record QueryAnswer(
        @Schema(required = true, description = "Those of `groupBy`, then those of `measures`, in their order")
        List<ColumnView> columns,

        @Schema(
                required = true,
                description =
                        "Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text"
                                + " in UTC, or null")
        List<List<Object>> rows,

        @Schema(required = true, description = "Whether there are more rows than `limit`")
        boolean truncated,

        @Schema(required = true, description = "In which hours, days and what is longer begin", examples = "UTC")
        String timezone,

        @Schema(required = true) Overview.Seen scope,
        @Schema(required = true) Publication publication) {

    /** A column of the answer. */
    @RegisterForReflection
    @Schema(name = "AnswerColumn")
    record ColumnView(
            @Schema(required = true, examples = "removed") String name,

            @Schema(
                    required = true,
                    enumeration = {"integer", "numeric", "text", "timestamp"})
            String type) {

        static ColumnView of(Query.Output output) {
            return new ColumnView(output.name(), Fields.written(output.type()));
        }
    }

    static List<ColumnView> columns(Query query) {
        return query.outputs().stream().map(ColumnView::of).toList();
    }
}
