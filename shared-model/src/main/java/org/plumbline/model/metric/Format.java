package org.plumbline.model.metric;

/** How a metric's value is shown. */
public enum Format {
    INTEGER,
    /** A number with decimals. */
    NUMBER,
    /** A share from 0 to 1, shown times a hundred. */
    PERCENT,
    HOURS
}
