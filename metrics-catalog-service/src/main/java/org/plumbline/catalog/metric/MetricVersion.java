package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a metric: its definition, and where it stands.
 *
 * @param whitelistVersion null of what was checked before that was written down
 * @param publishedAt null until it is published
 * @param publishedBy null until it is published
 * @param publicationReason null until it is published
 */
@Schema(
        name = "MetricVersion",
        requiredProperties = {
            "key",
            "title",
            "description",
            "format",
            "type",
            "allowedGroupBy",
            "version",
            "status",
            "origin",
            "whitelistVersion",
            "createdAt",
            "createdBy",
            "publishedAt",
            "publishedBy",
            "publicationReason"
        })
public record MetricVersion(
        @JsonUnwrapped DefinitionDocument definition,
        @Schema(minimum = "1") int version,
        VersionStatus status,
        Origin origin,

        @Schema(nullable = true, description = "Which version of the datasets it was checked against")
        String whitelistVersion,

        Instant createdAt,

        @Schema(description = "Who wrote it; `plumbline` of the suite's own")
        String createdBy,

        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) String publishedBy,

        @Schema(nullable = true, description = "Why it was published, in the words of who did")
        String publicationReason) {

    /** A page of metrics, each as its published version, or its latest where none is published. */
    @Schema(name = "MetricPage")
    public record Page(List<MetricVersion> items, int page, int size, int total) {}

    /** Every version of one metric, the latest first. */
    @Schema(name = "MetricVersions")
    public record All(List<MetricVersion> items) {}
}
