package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published metric that uses a version of another. */
@RegisterForReflection
@Schema(requiredProperties = {"metric", "version", "uses"})
public record MetricUse(
        @Schema(examples = "reports_per_submission") String metric,

        @Schema(description = "Its published version", minimum = "1")
        int version,

        @Schema(description = "The version it uses", minimum = "1")
        int uses) {}
