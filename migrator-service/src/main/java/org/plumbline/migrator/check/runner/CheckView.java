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
                description = "critical: blocks the publication")
        String severity,

        @Schema(
                enumeration = {"passed", "warned", "accepted", "failed"},
                description = "accepted: found exactly an accepted difference, see acceptanceId")
        String outcome,

        @Schema(examples = "0", description = "How much may fail: a number of rows, or a share such as 0.5 %")
        String tolerance,

        @Schema(description = "A sentence that is true if the check passes")
        String description,

        @Schema(nullable = true, description = "The right value; null if one number cannot express it")
        BigDecimal expected,

        @Schema(nullable = true, description = "The value found")
        BigDecimal actual,

        @Schema(nullable = true, description = "actual - expected")
        BigDecimal difference,

        @Schema(description = "The finding in a sentence") String message,
        @Schema(description = "Number of failing rows") long failing,

        @Schema(nullable = true, description = "The acceptance of the finding")
        Long acceptanceId,

        @Schema(description = "The first 20 failing rows, each with what is needed to find it")
        List<Map<String, Object>> failingRows,

        @Schema(
                examples = "[\"effective_takedown_at\"]",
                description = "The fields of these rows that tell what is wrong; the others tell where. Empty if no"
                        + " single field does")
        List<String> failingColumns,

        @Schema(
                nullable = true,
                description = "Its `outcome` in the pipeline's previous run that reached it; null if there is none",
                examples = "warned")
        String outcomeBefore,

        @Schema(
                nullable = true,
                description = "The first of the consecutive runs in which it found something; null if it passed")
        Long sinceRunId,

        @Schema(nullable = true, description = "The number of these runs, including this one")
        Long sinceRuns,

        long durationMillis) {}
