package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of the migrator, as far as a scope may know it. */
@Schema(name = "RunSummary", description = "A run of the migrator")
@RegisterForReflection
public record RunSummary(
        @Schema(required = true) long id,

        @Schema(required = true, examples = "moderation") String pipeline,

        @Schema(
                required = true,
                enumeration = {"delta", "full", "reconcile"})
        String mode,

        @Schema(required = true, examples = "succeeded") String state,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true, nullable = true) Instant endedAt,

        @Schema(description = "Of all communities, so only for a scope that sees all")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Counts counts) {

    /** What became of the rows that a run has read. */
    @Schema(name = "RunCounts", description = "`read` is `written`, `unchanged` and `quarantined` together")
    @RegisterForReflection
    public record Counts(
            @Schema(required = true) long read,
            @Schema(required = true) long written,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long quarantined,
            @Schema(required = true) long deleted) {}
}
