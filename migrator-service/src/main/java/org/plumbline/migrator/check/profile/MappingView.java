package org.plumbline.migrator.check.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run's profiles of mapped columns, in the API. */
@Schema(name = "RunMapping")
public record MappingView(
        long runId,

        @Schema(description = "How many columns have a warning")
        long warnings,

        @Schema(nullable = true, description = "Why there are no columns; null if there are any")
        String reason,

        @Schema(description = "In the order of the definition")
        List<ColumnProfile> columns) {}
