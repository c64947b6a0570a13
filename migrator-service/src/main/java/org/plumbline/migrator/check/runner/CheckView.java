package org.plumbline.migrator.check.runner;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check's result in the API. */
@RegisterForReflection
@Schema(name = "Check")
public record CheckView(
        @Schema(examples = "removed_posts_parity") String id,
        long runId,
        @Schema(enumeration = {"structural", "semantic"}) String kind,

        @Schema(
                enumeration = {"critical", "warning"},
                description = "critical: keeps the content from being published")
        String severity,

        @Schema(
                enumeration = {"passed", "warned", "accepted", "failed"},
                description = "accepted: found exactly what somebody has accepted, see acceptanceId")
        String outcome,

        @Schema(examples = "0", description = "What could have failed: a number of rows, or a share such as 0.5 %")
        String tolerance,

        @Schema(description = "The sentence that is true where the check passes")
        String description,

        @Schema(nullable = true, description = "What would be right; null where one number cannot say it")
        BigDecimal expected,

        @Schema(nullable = true, description = "What is there")
        BigDecimal actual,

        @Schema(nullable = true, description = "actual - expected")
        BigDecimal difference,

        @Schema(description = "The finding in a sentence") String message,
        @Schema(description = "How many rows fail") long failing,

        @Schema(nullable = true, description = "The acceptance of what was found")
        Long acceptanceId,

        @Schema(description = "The first 20 failing rows, each with what is needed to find it")
        List<Map<String, Object>> failingRows,

        @Schema(
                examples = "[\"effective_takedown_at\"]",
                description = "The fields of these rows that say what is wrong; the others say where. None where that"
                        + " is not one field")
        List<String> failingColumns,

        @Schema(
                nullable = true,
                description = "How it ended, as `outcome` says it, in the pipeline's run before that got as far as it;"
                        + " null where there is none",
                examples = "warned")
        String outcomeBefore,

        @Schema(
                nullable = true,
                description = "The run since which it finds something in every run that gets as far as it; null where"
                        + " it passed")
        Long sinceRunId,

        @Schema(nullable = true, description = "In how many runs since then, this one included")
        Long sinceRuns,

        long durationMillis) {}
