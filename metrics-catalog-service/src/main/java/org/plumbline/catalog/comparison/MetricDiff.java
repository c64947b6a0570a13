package org.plumbline.catalog.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The differences between two versions of a metric. */
@Schema(requiredProperties = {"key", "from", "to", "changes"})
public record MetricDiff(
        String key,
        @Schema(minimum = "1") int from,
        @Schema(minimum = "1") int to,
        List<FieldChange> changes) {}
