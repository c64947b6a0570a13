package org.plumbline.model.metric;

/** How a measure turns rows into one number. */
public enum Aggregation {
    /** The number of rows; 0 where there are none. */
    COUNT,
    /** The continuous median of a numeric column, nulls left out; null where there are no values. */
    MEDIAN
}
