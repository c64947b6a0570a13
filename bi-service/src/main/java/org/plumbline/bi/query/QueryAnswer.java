package org.plumbline.bi.query;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredScope;

@RegisterForReflection
@Schema(name = "QueryAnswer")
record QueryAnswer(
        @Schema(required = true, description = "Those of `groupBy`, then those of `measures`, in their order")
        List<AnswerColumn> columns,

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

        @Schema(required = true) AnsweredScope scope,
        @Schema(required = true) Publication publication) {}
