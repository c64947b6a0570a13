package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.model.metric.Window;
import org.plumbline.service.caching.CanonicalDigest;
import org.plumbline.service.query.Paging;

/** Answers that carry an {@code ETag}, so that asking again for what has not changed costs a 304. */
@RegisterForReflection(targets = {MetricQuery.class, Paging.class, StoredVersion.class, Window.class})
public final class Tagged {

    private Tagged() {}

    private static final CanonicalDigest DIGEST = new CanonicalDigest(Tagged.class);

    /** The tag of what is made of all of these. */
    public static EntityTag of(Collection<?> parts) {
        return new EntityTag(DIGEST.of(parts));
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
