package org.plumbline.service.freshness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many checks ended how, as answers of bi-service say it and the catalog passes it on. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Checks", description = "How the checks before the publication came out")
public record CheckCounts(
        @Schema(examples = "14") int passed,

        @Schema(description = "Not what they should be, but not reason enough to publish nothing")
        int warned,

        @Schema(description = "A critical check that fails prevents a publication, so usually 0")
        int failed) {}
