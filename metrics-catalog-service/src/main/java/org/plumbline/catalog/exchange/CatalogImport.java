package org.plumbline.catalog.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of importing a file. */
@Schema(requiredProperties = {"changes", "unchanged", "dryRun"})
public record CatalogImport(
        List<ImportedVersion> changes,
        int unchanged,
        @Schema(description = "Whether nothing was stored") boolean dryRun) {

    public record ImportedVersion(
            String key, @Schema(minimum = "1") int version, Kind change) {}

    public enum Kind {
        @JsonProperty("drafted")
        DRAFTED,
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("deprecated")
        DEPRECATED,
        /** Waits for another person to publish it. */
        @JsonProperty("held_back")
        HELD_BACK
    }
}
