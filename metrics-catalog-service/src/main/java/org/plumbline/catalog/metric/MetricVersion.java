package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a metric: its definition, and where it stands.
 *
 * @param publishedAt null until it is published
 */
@Schema(
        name = "MetricVersion",
        requiredProperties = {
            "key",
            "title",
            "description",
            "dataset",
            "timeColumn",
            "format",
            "type",
            "allowedGroupBy",
            "version",
            "status",
            "origin",
            "createdAt",
            "publishedAt"
        })
public record MetricVersion(
        @JsonUnwrapped DefinitionDocument definition,
        @Schema(minimum = "1") int version,
        VersionStatus status,
        Origin origin,
        Instant createdAt,
        @Schema(nullable = true) Instant publishedAt) {

    /** Changes whenever anything in the version can have: a definition is fixed, where it stands is not. */
    String tag() {
        return "%s.%d.%s".formatted(definition.key(), version, status.stored());
    }
}
