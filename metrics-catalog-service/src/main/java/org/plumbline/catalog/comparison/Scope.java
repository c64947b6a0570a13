package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose rows bi-service has measured. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Scope", description = "Whose posts were counted")
record Scope(
        @JsonProperty(required = true) @Schema(description = "Every community, and the posts of none")
        boolean all,

        @Schema(description = "Slugs; empty where `all`, and where there are none")
        List<String> communities,

        @Schema(description = "Only where it needs saying: why this account sees nothing")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String notice) {

    Scope {
        communities = List.copyOf(communities);
    }
}
