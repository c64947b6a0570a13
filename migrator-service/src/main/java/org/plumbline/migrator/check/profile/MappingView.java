package org.plumbline.migrator.check.profile;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run saw in mapped columns, in the API. */
@Schema(name = "RunMapping")
public record MappingView(
        @Schema(required = true) long runId,

        @Schema(required = true, description = "How many columns have a warning")
        long warnings,

        @Schema(required = true, nullable = true, description = "Why there are no columns; null where there are some")
        String reason,

        @Schema(required = true, description = "In the order of the definition")
        List<ColumnProfile> columns) {

    public MappingView {
        columns = List.copyOf(columns);
    }

    static MappingView of(long runId, List<ColumnProfile> columns) {
        var warnings = columns.stream()
                .map(ColumnProfile::warning)
                .filter(Objects::nonNull)
                .count();
        return new MappingView(runId, warnings, null, columns);
    }

    static MappingView nothing(long runId, String reason) {
        return new MappingView(runId, 0, reason, List.of());
    }
}
