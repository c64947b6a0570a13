package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a metric: its definition and status.
 *
 * @param whitelistVersion null for versions from before it was recorded
 * @param publishedAt null for drafts
 * @param publishedBy null for drafts
 * @param publicationReason null unless it was published in this catalog: a deprecated version may come from a file
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

        @Schema(nullable = true, description = "The version of the datasets it was checked against")
        String whitelistVersion,

        Instant createdAt,

        @Schema(description = "Its author; `plumbline` for the suite's own")
        String createdBy,

        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) String publishedBy,

        @Schema(nullable = true, description = "The publisher's reason")
        String publicationReason) {

    /** A page of metrics, each with its published version, or its latest if none is published. */
    @Schema(name = "MetricPage")
    public record Page(List<MetricVersion> items, int page, int size, int total) {}

    /** Every version of one metric, latest first. */
    @Schema(name = "MetricVersions")
    public record All(List<MetricVersion> items) {}
}
