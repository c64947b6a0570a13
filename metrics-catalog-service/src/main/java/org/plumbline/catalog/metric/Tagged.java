package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry an {@code ETag}, so that asking again for what has not changed costs a 304. */
public final class Tagged {

    private Tagged() {}

    /** The tag of what is made of all of these. */
    public static EntityTag of(Collection<String> parts) {
        try {
            var text = String.join("\n", parts);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The answer, or 304 where the caller already holds what the tag stands for; then the answer is not even made. */
    public static <T> RestResponse<T> answer(Request request, Supplier<T> entity, EntityTag tag) {
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(entity.get()).tag(tag).build();
    }
}
