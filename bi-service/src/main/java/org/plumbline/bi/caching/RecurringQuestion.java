package org.plumbline.bi.caching;

import org.plumbline.bi.freshness.Publication;

/**
 * A question that many ask again and again, with an answer of a few kilobytes: it is kept for as long as what it depends on
 * stays the same.
 */
public interface RecurringQuestion<T> extends Question<T> {

    /** An earlier answer's numbers, with their publication as it is described now. */
    T withPublication(T answer, Publication publication);
}
