package org.plumbline.catalog.metric;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;

/**
 * One version of a metric as the database has it.
 *
 * @param revision of the metric: how often it or one of its versions has changed
 * @param publishedAt null until it is published
 * @param publishedBy null until it is published
 * @param publicationReason null until it is published
 * @param whitelistVersion null of what was checked before that was written down
 */
@RegisterForReflection
public record StoredVersion(
        @JsonIgnore String key,
        @JsonIgnore int revision,
        @JsonIgnore String definition,
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

    /** The definition, as a reader takes it. */
    public Node tree() {
        return Documents.json(definition.getBytes(StandardCharsets.UTF_8));
    }

    public EntityTag tag() {
        return Tagged.metric(key, revision);
    }
}
