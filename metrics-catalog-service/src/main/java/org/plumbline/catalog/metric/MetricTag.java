package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;

/** The {@code ETag} of everything that is one metric's: whatever changes in it changes this. */
public final class MetricTag {

    private MetricTag() {}

    public static EntityTag of(String key, int revision) {
        return new EntityTag(key + "." + revision);
    }
}
