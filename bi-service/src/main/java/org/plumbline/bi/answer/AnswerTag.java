package org.plumbline.bi.answer;

import java.util.Arrays;
import java.util.List;
import org.plumbline.bi.freshness.DatasetState;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * The entity tag of an answer that is a function of known inputs: publication, scope and request. It is known before
 * the answer is, so that an unchanged question costs no query.
 *
 * <p>Weak, because answers with one tag differ in the publication's age, and in how far its data reaches.
 */
public record AnswerTag(String value) {

    private static final CanonicalDigest DIGEST = new CanonicalDigest(TaggedRecords.class);

    /** Identifies a question, whoever asks it within one scope, and whatever the answer is. */
    static String question(Scope scope, List<?> inputs) {
        return DIGEST.of(List.of(scope, inputs));
    }

    /**
     * The tag of an answer to a question in the state that a transaction found the dataset in. An answer depends on nothing else.
     *
     * @param question see {@link #question}
     * @param shown what else the answer shows of the state
     */
    static AnswerTag of(String question, DatasetState state, List<?> shown) {
        return new AnswerTag(DIGEST.of(List.of(question, state.freshness().content(), state.stale(), shown)));
    }

    /**
     * The tag of an answer that is its own content, and is not cached.
     *
     * @param inputs everything that the answer depends on beside scope and state
     */
    public static AnswerTag of(Scope scope, DatasetState state, List<?> inputs) {
        return of(question(scope, inputs), state, List.of());
    }

    /** As a header's value. */
    public String header() {
        return "W/\"" + value + "\"";
    }

    /**
     * Whether a caller's {@code If-None-Match} names this tag, by the weak comparison of RFC 9110.
     *
     * @param ifNoneMatch the header's lines; empty if there is none
     */
    public boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + value + "\""));
    }
}
