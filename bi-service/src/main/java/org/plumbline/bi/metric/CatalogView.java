package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The source of a definition. */
@RegisterForReflection
@Schema(name = "MetricCatalog")
public record CatalogView(
        @Schema(description = "False if the catalog is unreachable; another version may have been published meanwhile")
        boolean current,

        @Schema(
                nullable = true,
                description = "When the catalog confirmed that this version is the published one; null if the request"
                        + " names the version")
        Instant askedAt) {}
