package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;

/** A metric as who is about to change it finds it. */
record MetricState(String key, Origin origin, int revision) {

    EntityTag tag() {
        return MetricTag.of(key, revision);
    }
}
