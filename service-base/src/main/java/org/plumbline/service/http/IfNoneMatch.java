package org.plumbline.service.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The tags of answers that a caller already has. Tags are compared weakly (RFC 9110), because the comparison of JAX-RS
 * fails once a compressing proxy has made a tag weak.
 */
public record IfNoneMatch(List<String> tags) {

    /** For a caller without an answer. */
    public static final IfNoneMatch NOTHING = new IfNoneMatch(List.of());

    public static IfNoneMatch of(HttpHeaders headers) {
        return of(Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse(List.of()));
    }

    static IfNoneMatch of(List<String> lines) {
        return new IfNoneMatch(lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .toList());
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }

    public boolean names(EntityTag tag) {
        return tags.contains("*") || tags.contains('"' + tag.getValue() + '"');
    }

    /** Returns 200 with the answer and its tag, or 304, without computing the answer, if the caller already has it. */
    public <T> RestResponse<T> answer(EntityTag tag, Supplier<T> answer) {
        var response = names(tag) ? ResponseBuilder.<T>notModified() : ResponseBuilder.ok(answer.get());
        return response.tag(tag).build();
    }
}
