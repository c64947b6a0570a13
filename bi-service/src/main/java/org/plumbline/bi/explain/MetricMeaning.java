package org.plumbline.bi.explain;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.takedown.TakedownSource;
import org.plumbline.model.tree.Fields;

@Schema(name = "KpiDefinition")
record MetricMeaning(
        @Schema(description = "Its key in the catalog", examples = "removed_posts")
        String metric,

        String title,
        @Schema(description = "The definition in words") String description,

        @Schema(enumeration = {"simple", "ratio", "derived", "cumulative", "comparison"})
        String type,

        @Schema(
                nullable = true,
                description = "Null if it is computed from other metrics",
                examples = "submission_facts")
        String dataset,

        @Schema(
                nullable = true,
                description = "The column that places a row in the window; null if it is computed from other metrics")
        String timeColumn,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "%")
        String unit,

        @Schema(
                description = "Whether a rise or a fall is good",
                enumeration = {"up", "down", "none"})
        String goodDirection,

        @Schema(
                description = "The computation over the window's rows, or over values of other metrics",
                examples = "count(rows) where effective_takedown_at is not null")
        String rule,

        @Schema(description = "The takedown rule: the first branch that applies decides. Empty if no post is counted")
        List<TakedownBranch> takedownRule) {

    record TakedownBranch(
            @Schema(examples = "report_flow") String source,

            @Schema(description = "The timestamp it reads", examples = "report_taken_down_at")
            String reads,

            String description) {}

    /**
     * Describes a metric.
     *
     * @param publishedWith the dataset whose publication provides its values
     */
    static MetricMeaning of(Metric metric, Dataset publishedWith) {
        return new MetricMeaning(
                metric.key(),
                metric.title(),
                metric.description(),
                Fields.written(MetricKind.of(metric)),
                metric.header().dataset(),
                metric.header().timeColumn(),
                Fields.written(metric.format()),
                metric.format().unit().orElse(null),
                Fields.written(metric.goodDirection()),
                MetricFormula.of(metric),
                Branch.in(publishedWith).isEmpty() ? List.of() : takedownBranches());
    }

    private static List<TakedownBranch> takedownBranches() {
        return Arrays.stream(TakedownSource.values())
                .map(source -> new TakedownBranch(source.id(), source.column(), source.description()))
                .toList();
    }
}
