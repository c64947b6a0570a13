package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.service.caching.CanonicalDigest;

/** Builds answers with an {@code ETag}, so that unchanged content is answered with 304. */
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

    /** The answer, or 304 without computing it if the caller already has this tag. */
    public static <T> RestResponse<T> answer(Request request, Supplier<T> entity, EntityTag tag) {
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(entity.get()).tag(tag).build();
    }
}
