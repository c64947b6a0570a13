package org.plumbline.catalog.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.catalog.metric.DefinitionDocument;
import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.VersionStatus;

/** The whole catalog as a file. */
@RegisterForReflection
@Schema(name = "Catalog")
public record CatalogDocument(
        @Schema(minimum = "1", maximum = "1") int catalog, List<MetricEntry> metrics) {

    static final int FORM = 1;

    /** A metric with all its versions, oldest first. */
    @RegisterForReflection
    @Schema(name = "CatalogMetric")
    public record MetricEntry(String key, Origin origin, List<VersionEntry> versions) {}

    /** A version and its status. */
    @RegisterForReflection
    @Schema(name = "CatalogVersion")
    public record VersionEntry(
            @Schema(minimum = "1") int version, VersionStatus status, DefinitionDocument definition) {}
}
