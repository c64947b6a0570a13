package org.plumbline.bi.caching;

import java.util.Arrays;
import java.util.List;
import org.plumbline.bi.freshness.DatasetState;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * The entity tag of an answer that is a function of known inputs: publication, scope and request. It is known before
 * the answer is, so that an unchanged question costs no query.
 *
 * <p>Weak, because answers with one tag differ in the publication's age.
 */
public record AnswerTag(String value) {

    private static final CanonicalDigest DIGEST = new CanonicalDigest(TaggedRecords.class);

    /**
     * The tag of what is asked of a dataset, in the state that a transaction found it in, within a scope. What every answer
     * depends on is here, and nowhere else.
     *
     * @param asked everything else that the answer depends on
     */
    public static AnswerTag of(Scope scope, DatasetState state, List<?> asked) {
        return new AnswerTag(DIGEST.of(List.of(scope, state.freshness().content(), state.stale(), asked)));
    }

    /** As a header's value. */
    public String header() {
        return "W/\"" + value + "\"";
    }

    /**
     * Whether a caller's {@code If-None-Match} names this tag, by the weak comparison of RFC 9110.
     *
     * @param ifNoneMatch the header's lines; empty where there is none
     */
    public boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + value + "\""));
    }
}
