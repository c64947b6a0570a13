package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check's result as the API shows it. */
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
                description = "What could have been at fault: a number of rows, or a share such as 0.5 %")
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

        @Schema(required = true, description = "How many rows are at fault")
        long faults,

        @Schema(required = true, nullable = true, description = "The acceptance of what was found")
        Long acceptanceId,

        @Schema(required = true, description = "The first 20 rows at fault, each with what is needed to find it")
        List<Map<String, Object>> rowsAtFault,

        @Schema(required = true) long durationMillis) {

    static CheckView of(CheckEntity result) {
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
                result.faults,
                result.acceptanceId,
                result.rowsAtFault,
                result.durationMillis);
    }
}
