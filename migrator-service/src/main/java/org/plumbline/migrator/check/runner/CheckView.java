package org.plumbline.migrator.check.runner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check's result in the API. */
@Schema(name = "Check")
public record CheckView(
        @Schema(required = true, examples = "removed_posts_parity")
        String id,

        @Schema(required = true) long runId,

        @Schema(
                required = true,
                enumeration = {"structural", "semantic"})
        String kind,

        @Schema(
                required = true,
                enumeration = {"critical", "warning"},
                description = "critical: keeps the content from being published")
        String severity,

        @Schema(
                required = true,
                enumeration = {"passed", "warned", "accepted", "failed"},
                description = "accepted: found exactly what somebody has accepted, see acceptanceId")
        String outcome,

        @Schema(
                required = true,
                examples = "0",
                description = "What could have failed: a number of rows, or a share such as 0.5 %")
        String tolerance,

        @Schema(required = true, description = "The sentence that is true where the check passes")
        String description,

        @Schema(
                required = true,
                nullable = true,
                description = "What would be right; null where one number cannot say it")
        BigDecimal expected,

        @Schema(required = true, nullable = true, description = "What is there")
        BigDecimal actual,

        @Schema(required = true, nullable = true, description = "actual - expected")
        BigDecimal difference,

        @Schema(required = true, description = "The finding in a sentence")
        String message,

        @Schema(required = true, description = "How many rows fail")
        long failing,

        @Schema(required = true, nullable = true, description = "The acceptance of what was found")
        Long acceptanceId,

        @Schema(required = true, description = "The first 20 failing rows, each with what is needed to find it")
        List<Map<String, Object>> failingRows,

        @Schema(
                required = true,
                examples = "[\"effective_takedown_at\"]",
                description = "The fields of these rows that say what is wrong; the others say where. None where that"
                        + " is not one field")
        List<String> failingColumns,

        @Schema(
                required = true,
                nullable = true,
                description = "How it ended, as `outcome` says it, in the pipeline's run before that got as far as it;"
                        + " null where there is none",
                examples = "warned")
        String outcomeBefore,

        @Schema(
                required = true,
                nullable = true,
                description = "The run since which it finds something in every run that gets as far as it; null where"
                        + " it passed")
        Long sinceRunId,

        @Schema(required = true, nullable = true, description = "In how many runs since then, this one included")
        Long sinceRuns,

        @Schema(required = true) long durationMillis) {

    static CheckView of(CheckEntity result, CheckCourse course, List<String> failingColumns) {
        var difference =
                result.expected == null || result.actual == null ? null : result.actual.subtract(result.expected);
        return new CheckView(
                result.checkId,
                result.runId,
                result.kind,
                result.severity,
                result.outcome,
                result.tolerance,
                result.description,
                result.expected,
                result.actual,
                difference,
                result.message,
                result.failing,
                result.acceptanceId,
                result.failingRows,
                failingColumns,
                course.before(),
                course.sinceRunId(),
                course.runs(),
                result.durationMillis);
    }
}
