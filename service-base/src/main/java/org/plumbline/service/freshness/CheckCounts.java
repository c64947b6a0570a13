package org.plumbline.service.freshness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of checks by result, in answers of bi-service, which the catalog passes on. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Checks", description = "The results of the checks before the publication")
public record CheckCounts(
        @Schema(examples = "14") int passed,

        @Schema(description = "Failed checks that are not critical, so they did not prevent the publication")
        int warned,

        @Schema(description = "Failed critical checks; usually 0, because they prevent a publication")
        int failed) {}
