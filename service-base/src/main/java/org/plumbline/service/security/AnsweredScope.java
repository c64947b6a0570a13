package org.plumbline.service.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.scope.Scope;

/** The scope of an answer of bi-service. The catalog reads it and passes it on. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Scope", description = "Whose posts were counted")
public record AnsweredScope(
        @JsonProperty(required = true) @Schema(description = "All posts, including those without a community")
        boolean all,

        @Schema(description = "Slugs; empty if `all` is true or there are none")
        List<String> communities,

        @Schema(description = "Why this account sees nothing; only if it does")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String notice) {

    public static final String NO_COMMUNITIES =
            "This account sees no data: its token has no communities, or an invalid list."
                    + " An administrator can change that.";

    public AnsweredScope {
        communities = List.copyOf(communities);
    }

    public static AnsweredScope of(Scope scope) {
        return new AnsweredScope(scope.all(), scope.communities(), scope.isEmpty() ? NO_COMMUNITIES : null);
    }
}
