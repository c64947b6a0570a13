package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a version of a metric.
 *
 * @param reason null where nobody had to give one: of drafts
 */
@Schema(requiredProperties = {"version", "action", "actor", "at", "reason"})
public record MetricEvent(
        @Schema(minimum = "1") int version,
        Action action,

        @Schema(description = "Who did it; `plumbline` is the suite itself")
        String actor,

        Instant at,
        @Schema(nullable = true) String reason) {

    /** What can happen to a version. */
    public enum Action {
        @JsonProperty("drafted")
        DRAFTED,
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("deprecated")
        DEPRECATED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action ofStored(String action) {
            return valueOf(action.toUpperCase(Locale.ROOT));
        }
    }
}
