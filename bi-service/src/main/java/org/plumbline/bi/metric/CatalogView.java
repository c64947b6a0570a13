package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a definition comes from. */
@RegisterForReflection
@Schema(name = "MetricCatalog")
public record CatalogView(
        @Schema(
                description =
                        "False where the catalog cannot be reached: another version may be the published one by now")
        boolean current,

        @Schema(
                nullable = true,
                description = "When the catalog said that this version is the published one; null where the request"
                        + " names the version")
        Instant askedAt) {}
