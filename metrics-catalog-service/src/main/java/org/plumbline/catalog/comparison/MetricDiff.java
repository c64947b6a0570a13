package org.plumbline.catalog.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two versions of a metric; no change where they say the same. */
@Schema(requiredProperties = {"key", "from", "to", "changes"})
public record MetricDiff(
        String key,
        @Schema(minimum = "1") int from,
        @Schema(minimum = "1") int to,
        List<FieldChange> changes) {}
