package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import java.util.Collection;
import org.plumbline.service.caching.CanonicalDigest;

/** Builds the entity tags of answers, so that unchanged content is answered with 304. */
public final class Tagged {

    private Tagged() {}

    /** The tag of content derived from all of these. */
    public static EntityTag of(Collection<?> parts) {
        return new EntityTag(CanonicalDigest.of(parts));
    }

    /** The tag of everything about one metric; any change of the metric changes it. */
    static EntityTag metric(String key, int revision) {
        return new EntityTag(key + "." + revision);
    }
}
