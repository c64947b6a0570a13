package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.tree.Fields;

/**
 * An event in the history of a metric's version.
 *
 * @param reason null for drafts, which need none
 */
@Schema(requiredProperties = {"version", "action", "actor", "at", "reason"})
public record MetricEvent(
        @Schema(minimum = "1") int version,
        Action action,

        @Schema(description = "Who did it; `plumbline` is the suite itself")
        String actor,

        Instant at,
        @Schema(nullable = true) String reason) {

    public enum Action {
        @JsonProperty("drafted")
        DRAFTED,
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("deprecated")
        DEPRECATED;

        /** The value in the database. */
        @EnumeratedValue
        final String stored = Fields.written(this);
    }

    /** A page of a metric's history, latest first. */
    @Schema(name = "MetricHistory")
    public record Page(List<MetricEvent> items, int page, int size, int total) {}
}
