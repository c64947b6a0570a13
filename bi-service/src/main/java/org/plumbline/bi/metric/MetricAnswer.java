package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredScope;
import org.plumbline.bi.window.AnsweredWindow;

/** The values of a metric. */
@RegisterForReflection
@Schema(name = "MetricValues")
record MetricAnswer(
        @Schema(
                required = true,
                description = "The metric and the version that was computed",
                examples = "removal_rate@1")
        String metric,

        @Schema(required = true, description = "The versions of other metrics that it is made of", examples = "[]")
        List<String> parts,

        @Schema(required = true, examples = "Removal rate") String title,

        @Schema(required = true, description = "In words") String definition,

        @Schema(
                required = true,
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(
                required = true,
                nullable = true,
                description = "Behind a value that is shown; null of a bare number",
                examples = "%")
        String unit,

        @Schema(
                required = true,
                description = "Whether a rise is good news, or a fall",
                enumeration = {"up", "down", "none"})
        String goodDirection,

        @Schema(required = true) AnsweredWindow window,

        @Schema(
                required = true,
                nullable = true,
                description = "Into what the window is cut; null where it is in one piece",
                examples = "day")
        String grain,

        @Schema(required = true, description = "In which hours, days and what is longer begin", examples = "UTC")
        String timezone,

        @Schema(required = true) AnsweredScope scope,

        @Schema(
                required = true,
                description = "`time`, where the window is cut; what the metric is split by; `value`; and of a ratio"
                        + " `numerator` and `denominator`")
        List<AnswerColumn> columns,

        @Schema(
                required = true,
                description =
                        "Each with a value per column, in their order: a text, a number, a timestamp as ISO 8601 text"
                                + " in UTC, or null")
        List<List<Object>> rows,

        @Schema(required = true) CatalogView catalog,
        @Schema(required = true) Publication publication) {}
