package org.plumbline.migrator.preflight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mismatch between a live database and a definition, a read model or a check. */
@RegisterForReflection
@Schema(name = "SchemaFinding")
public record SchemaFinding(
        @Schema(
                required = true,
                enumeration = {"error", "advice"},
                description = "An error keeps runs of the pipeline from starting")
        String severity,

        @Schema(
                required = true,
                enumeration = {"source", "target"})
        String database,

        @Schema(
                required = true,
                description = "What names it: file and line of a definition, a read model or a check",
                examples = "recruiting.yaml:35")
        String where,

        @Schema(required = true, nullable = true, examples = "jobs")
        String table,

        @Schema(required = true, nullable = true, examples = "priority_score")
        String column,

        @Schema(required = true, examples = "jobs.priority_score does not exist; did you mean prestige_factor?")
        String message,

        @Schema(
                required = true,
                description = "What to do",
                examples = "Correct the column's name in recruiting.yaml:35.")
        String fix) {

    static final String ERROR = "error";
    static final String ADVICE = "advice";

    boolean isError() {
        return severity.equals(ERROR);
    }

    /** Describes it for a log, or the error of a run. */
    String inWords() {
        var end = message.endsWith("?") || message.endsWith(".") ? "" : ".";
        return "%s: %s%s %s".formatted(where, message, end, fix);
    }
}
