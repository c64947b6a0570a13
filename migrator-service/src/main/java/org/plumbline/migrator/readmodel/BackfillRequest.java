package org.plumbline.migrator.readmodel;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A span of days in UTC. */
@Schema(name = "BackfillRequest")
public record BackfillRequest(
        @NotNull(message = "is missing: give the first day")
        @Schema(required = true, examples = "2026-01-01", description = "A date, or a time within the first day")
        String from,

        @NotNull(message = "is missing: give the day after the last one")
        @Schema(
                required = true,
                examples = "2026-02-01",
                description = "The day after the last one, or a time within the last one")
        String to) {}
