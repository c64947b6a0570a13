package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.service.caching.CanonicalDigest;

/** Answers that carry an {@code ETag}, so that asking again for what has not changed costs a 304. */
public final class Tagged {

    private Tagged() {}

    /** The tag of what is made of all of these. */
    public static EntityTag of(Collection<?> parts) {
        return new EntityTag(CanonicalDigest.of(parts));
    }

    /** The tag of everything that is one metric's: whatever changes in it changes this. */
    static EntityTag metric(String key, int revision) {
        return new EntityTag(key + "." + revision);
    }

    /** The answer, or 304 where the caller already holds what the tag stands for; then the answer is not even made. */
    public static <T> RestResponse<T> answer(Request request, Supplier<T> entity, EntityTag tag) {
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(entity.get()).tag(tag).build();
    }
}
