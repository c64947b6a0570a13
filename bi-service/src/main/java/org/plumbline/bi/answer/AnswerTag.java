package org.plumbline.bi.answer;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * The entity tag of an answer that depends only on publication, scope and request. It is known before the answer, so a
 * repeated question costs no query.
 *
 * <p>Weak, because answers with one tag differ in the publication's age, and in how far its data reaches.
 */
public record AnswerTag(String value) {

    /** Identifies a question within one scope, independent of the caller and the answer. */
    static String question(Scope scope, List<?> inputs) {
        return CanonicalDigest.of(List.of(scope, inputs));
    }

    /** The tag of an answer for the dataset's state in a transaction. An answer depends on nothing else. */
    static AnswerTag of(String question, DatasetState state, List<?> shown) {
        return new AnswerTag(
                CanonicalDigest.of(List.of(question, state.freshness().content(), state.stale(), shown)));
    }

    /** A tag made from the answer's content, for answers that are not cached. */
    public static AnswerTag of(Scope scope, DatasetState state, List<?> inputs) {
        return of(question(scope, inputs), state, List.of());
    }

    public String header() {
        return "W/\"" + value + "\"";
    }

    /** 200 with the body, or 304 if the caller has it already. */
    public <T> RestResponse<T> answer(HttpHeaders headers, T body) {
        return isNamedBy(ifNoneMatch(headers)) ? notModified() : ok(body);
    }

    <T> RestResponse<T> ok(T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, header()).build();
    }

    <T> RestResponse<T> notModified() {
        return ResponseBuilder.<T>notModified()
                .header(HttpHeaders.ETAG, header())
                .build();
    }

    static List<String> ifNoneMatch(HttpHeaders headers) {
        return Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse(List.of());
    }

    /** Whether a caller's {@code If-None-Match} names this tag, by the weak comparison of RFC 9110. */
    public boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + value + "\""));
    }
}
