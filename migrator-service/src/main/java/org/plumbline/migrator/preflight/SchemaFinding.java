package org.plumbline.migrator.preflight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mismatch between a live database and a definition, a read model or a check. */
@RegisterForReflection
public record SchemaFinding(
        @Schema(
                enumeration = {"error", "advice"},
                description = "An error prevents runs of the pipeline")
        String severity,

        @Schema(enumeration = {"source", "target"}) String database,

        @Schema(
                description = "Its origin: file and line of a definition, a read model or a check",
                examples = "recruiting.yaml:35")
        String where,

        @Schema(nullable = true, examples = "jobs") String table,

        @Schema(nullable = true, examples = "priority_score")
        String column,

        @Schema(examples = "jobs.priority_score does not exist; did you mean prestige_factor?")
        String message,

        @Schema(description = "What to do", examples = "Correct the column's name in recruiting.yaml:35.")
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
