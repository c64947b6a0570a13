package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/** How a measure turns rows into one number. NULLs are ignored; COUNT counts rows. */
public enum Aggregation {
    /** The number of rows; 0 if there are none. */
    COUNT,
    /** The number of distinct values of a column; 0 if there are none. */
    COUNT_DISTINCT(INTEGER, NUMERIC, TEXT, TIMESTAMP),
    /** The sum; null if there are no values. */
    SUM(INTEGER, NUMERIC),
    /** The arithmetic mean; null if there are no values. */
    AVG(INTEGER, NUMERIC),
    /** The minimum; null if there are no values. */
    MIN(INTEGER, NUMERIC),
    /** The maximum; null if there are no values. */
    MAX(INTEGER, NUMERIC),
    /** The continuous median of a numeric column; null if there are no values. */
    MEDIAN(INTEGER, NUMERIC),
    /** The continuous 95th percentile of a numeric column; null if there are no values. */
    P95(INTEGER, NUMERIC);

    private final Set<ColumnType> types;

    Aggregation(ColumnType... types) {
        this.types = Set.of(types);
    }

    /** Whether it aggregates a column; otherwise it counts rows. */
    public boolean takesColumn() {
        return !types.isEmpty();
    }

    /** Whether aggregating a column of that type gives a number. */
    public boolean fits(ColumnType type) {
        return types.contains(type);
    }

    /** Whether a column of that type can be aggregated; minimum and maximum need not be numbers. */
    public boolean takes(ColumnType type) {
        return fits(type) || ((this == MIN || this == MAX) && (type == TIMESTAMP || type == TEXT));
    }

    /** The result type of aggregating a column. */
    public ColumnType of(ColumnType type) {
        return switch (this) {
            case COUNT, COUNT_DISTINCT -> INTEGER;
            case SUM, MIN, MAX -> type;
            case AVG, MEDIAN, P95 -> NUMERIC;
        };
    }

    /** Whether the result is 0 if there are no rows; other aggregations have no value then. */
    public boolean isZeroWithoutRows() {
        return this == COUNT || this == COUNT_DISTINCT;
    }

    /** Whether results over disjoint sets of rows add up to the result over all. */
    public boolean addsUp() {
        return this == COUNT || this == SUM;
    }
}
