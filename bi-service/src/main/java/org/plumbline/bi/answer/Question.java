package org.plumbline.bi.answer;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.caching.CanonicalDigest;

/**
 * A question about one published dataset, validated and with defaults filled in.
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
     * Everything the numbers depend on besides scope, publication and staleness, as values for {@link CanonicalDigest}.
     * Do not concatenate texts: different parts could yield the same text.
     */
    List<?> inputs();

    /** What the answer shows of the dataset's freshness, besides the publication. */
    default List<?> shown(DatasetFreshness freshness) {
        return List.of();
    }

    /** Reads the numbers in an open transaction. */
    N read(DSLContext database, DatasetFreshness freshness);

    /** How many rows the numbers have, for the limit of the cache. */
    int rows(N numbers);

    T answer(N numbers, Publication publication);
}
