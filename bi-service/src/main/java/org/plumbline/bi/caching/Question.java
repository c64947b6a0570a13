package org.plumbline.bi.caching;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/** A question about one published dataset, checked and with its defaults filled in. */
public interface Question<T> {

    /** Whose publication the numbers come from. */
    Dataset dataset();

    /** Whose rows are asked about: the caller's, or a part of them. */
    Scope scope();

    /**
     * Everything that the answer depends on beside scope, publication and staleness: values that a {@link TaggedRecords tag} can be made
     * of, and no texts that were put together of parts, of which two can read alike.
     *
     * @param freshness for what of it the answer shows
     */
    List<?> inputs(DatasetFreshness freshness);

    /**
     * Whether its statements are planned once for all values: where they are short, and read by the same indexes whatever is
     * asked for.
     */
    default boolean isPlannedOnce() {
        return false;
    }

    /** The answer, from statements inside a transaction that is open already. */
    T answer(DSLContext database, DatasetFreshness freshness, Publication publication);
}
