package org.plumbline.bi.answer;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * A question about one published dataset, checked and with its defaults filled in.
 *
 * @param <N> the numbers of an answer, which are read from the dataset and cached
 * @param <T> an answer: the numbers, with the current state of their publication
 */
public interface Question<N, T> {

    /** The dataset whose publication the numbers come from. */
    Dataset dataset();

    /** The caller's scope, or a part of it. */
    Scope scope();

    /**
     * Everything that the numbers depend on beside scope, publication and staleness: values that {@link CanonicalDigest a tag} can be made
     * of, and no texts put together from parts, since two of these can read alike.
     */
    List<?> inputs();

    /** What the answer shows of the dataset's freshness, beside the publication. */
    default List<?> shown(DatasetFreshness freshness) {
        return List.of();
    }

    /** Reads the numbers in a transaction that is open already. */
    N read(DSLContext database, DatasetFreshness freshness);

    /** How many rows the numbers have, for the limit of the cache. */
    int rows(N numbers);

    T answer(N numbers, Publication publication);
}
