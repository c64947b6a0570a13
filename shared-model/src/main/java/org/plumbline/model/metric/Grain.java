package org.plumbline.model.metric;

/** A unit of calendar time. Weeks start on Monday. */
public enum Grain {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
