package org.plumbline.migrator.run;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record RunRequest(
        @NotNull(message = "is missing: name a pipeline") @Schema(required = true, examples = "moderation")
        String pipeline,

        @Schema(required = true, examples = "full") @NotNull(message = "is missing: give delta, full or reconcile")
        RunMode mode) {}
