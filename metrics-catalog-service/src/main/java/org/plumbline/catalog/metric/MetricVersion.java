package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a metric as an answer shows it: its definition, and where it stands. */
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
        @JsonUnwrapped StoredVersion stored) {

    /** A page of metrics, each as its published version, or its latest where none is published. */
    @Schema(
            name = "MetricPage",
            requiredProperties = {"items", "page", "size", "total"})
    public record Page(List<MetricVersion> items, int page, int size, int total) {}

    /** Every version of one metric, the latest first. */
    @Schema(name = "MetricVersions", requiredProperties = "items")
    public record All(List<MetricVersion> items) {}
}
