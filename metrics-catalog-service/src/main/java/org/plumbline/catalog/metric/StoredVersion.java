package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;

/**
 * One version of a metric as stored in the database.
 *
 * @param revision number of changes to the metric and its versions
 * @param publishedAt null for drafts
 * @param publishedBy null for drafts
 * @param publicationReason null unless it was published in this catalog: a deprecated version may come from a file
 * @param whitelistVersion null for versions from before it was recorded
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

    /** The definition as input of a reader. */
    public Node tree() {
        return Documents.json(definition.getBytes(StandardCharsets.UTF_8));
    }

    public EntityTag tag() {
        return Tagged.metric(key, revision);
    }
}
