package org.plumbline.bi.caching;

import java.util.Map;
import org.jooq.DSLContext;
import org.plumbline.metricsql.sums.Parts;

/**
 * What is counted, and of which rows, whatever the window. Counts are kept under it: it is a record, and equal ones count alike.
 *
 * @param <K> what there is a count of
 */
public interface Counting<K> {

    /** The counts in parts of a window, which are not empty; what is missing is 0. */
    Map<K, Long> in(Parts parts, DSLContext database);
}
