package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
        String key,
        Origin origin,
        int revision,
        int version,
        VersionStatus status,
        String definition,
        String whitelistVersion,
        Instant createdAt,
        String createdBy,
        Instant publishedAt,
        String publishedBy,
        String publicationReason) {

    /** The definition, as a reader takes it. */
    public Node tree() {
        return Documents.json(definition.getBytes(StandardCharsets.UTF_8));
    }

    public EntityTag tag() {
        return Tagged.metric(key, revision);
    }
}
