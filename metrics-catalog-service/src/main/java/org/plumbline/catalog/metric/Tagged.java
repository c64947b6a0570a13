package org.plumbline.catalog.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry an {@code ETag}, so that asking again for what has not changed costs a 304. */
final class Tagged {

    private Tagged() {}

    static EntityTag tag(MetricPage page) {
        return hash("%d/%d/%d %s".formatted(page.page(), page.size(), page.total(), text(page.items())));
    }

    static EntityTag tag(List<MetricVersion> versions) {
        return hash(text(versions));
    }

    /** The answer, or 304 where the caller already holds what the tag stands for. */
    static <T> RestResponse<T> answer(Request request, T entity, EntityTag tag) {
        if (request.evaluatePreconditions(tag) != null) {
            return RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
        }
        return RestResponse.ResponseBuilder.ok(entity).tag(tag).build();
    }

    private static String text(List<MetricVersion> versions) {
        return versions.stream().map(MetricVersion::tag).collect(Collectors.joining(" "));
    }

    private static EntityTag hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
