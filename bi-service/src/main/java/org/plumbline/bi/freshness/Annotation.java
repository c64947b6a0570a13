package org.plumbline.bi.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operation that changed numbers: a first publication, a restatement, a repair. */
@Schema(name = "Annotation")
@RegisterForReflection
record Annotation(
        @Schema(required = true) Instant at,

        @Schema(
                required = true,
                enumeration = {"first_publication", "restatement", "repair", "revert"},
                description = "`first_publication`: the cut-over, from which on these numbers are read;"
                        + " `restatement`: a publication that changed months which were settled; `repair`, `revert`: a data"
                        + " repair, and its being taken back, which the next publication shows")
        String kind,

        @Schema(required = true, examples = "submission_facts")
        String dataset,

        @Schema(description = "Only of a publication: which") @JsonInclude(JsonInclude.Include.NON_NULL)
        Long version,

        @Schema(description = "Only of a repair: which", examples = "platform-detail")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String repair,

        @Schema(description = "How many rows it changed, over all communities: only for a scope that sees all")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long changedRows,

        @Schema(description = "Why, as it was written down, or what the check found: likewise")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason) {}
