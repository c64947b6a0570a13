package org.plumbline.bi.answer;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * The entity tag of an answer that depends only on publication, scope and request. It is known before the answer, so a
 * repeated question costs no query.
 *
 * <p>Weak, because answers with the same tag may differ in the publication's age and in the time up to which its data
 * is known to be complete.
 */
public final class AnswerTag {

    private AnswerTag() {}

    /** Identifies a question within one scope, independent of the caller and the answer. */
    static String question(Scope scope, List<?> inputs) {
        return CanonicalDigest.of(List.of(scope, inputs));
    }

    /** The tag of an answer for the dataset's state in a transaction. An answer depends on nothing else. */
    static EntityTag of(String question, DatasetState state, List<?> shown) {
        return new EntityTag(
                CanonicalDigest.of(List.of(question, state.freshness().content(), state.stale(), shown)), true);
    }

    /** A tag made from the answer's content, for answers that are not cached. */
    public static EntityTag of(Scope scope, DatasetState state, List<?> inputs) {
        return of(question(scope, inputs), state, List.of());
    }
}
