package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published metric that is made of a version of another. */
@RegisterForReflection
@Schema(requiredProperties = {"metric", "version", "uses"})
public record MetricUse(
        @Schema(examples = "reports_per_submission") String metric,

        @Schema(description = "Its published version", minimum = "1")
        int version,

        @Schema(description = "The version that it is made of", minimum = "1")
        int uses) {}
