package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.freshness.CheckCounts;

/** The publication behind the numbers, as reported by bi-service. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "The publication behind the numbers; before the first one its fields are null")
record Publication(
        @Schema(examples = "submission_facts") String dataset,

        @Schema(nullable = true, description = "Incremented by each change", examples = "7")
        Long version,

        @Schema(nullable = true) Instant publishedAt,

        @Schema(nullable = true, description = "Whole seconds since then")
        Long ageSeconds,

        @JsonProperty(required = true) @Schema(description = "Whether the source has, or may have, moved on since")
        boolean stale,

        @Schema(nullable = true, description = "Why it is stale, in a sentence; null if it is not")
        String staleReason,

        @Schema(nullable = true) CheckCounts checks) {

    Publication {
        Objects.requireNonNull(dataset, "dataset");
    }
}
