package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/** How a measure turns rows into one number. Values that are null are left out, except that rows are counted whole. */
public enum Aggregation {
    /** The number of rows; 0 where there are none. */
    COUNT,
    /** The number of different values of a column; 0 where there are none. */
    COUNT_DISTINCT(INTEGER, NUMERIC, TEXT, TIMESTAMP),
    /** The sum; null where there are no values. */
    SUM(INTEGER, NUMERIC),
    /** The arithmetic mean; null where there are no values. */
    AVG(INTEGER, NUMERIC),
    /** The least value; null where there are none. */
    MIN(INTEGER, NUMERIC),
    /** The greatest value; null where there are none. */
    MAX(INTEGER, NUMERIC),
    /** The continuous median of a numeric column; null where there are no values. */
    MEDIAN(INTEGER, NUMERIC),
    /** The continuous 95th percentile of a numeric column; null where there are no values. */
    P95(INTEGER, NUMERIC);

    private final Set<ColumnType> types;

    Aggregation(ColumnType... types) {
        this.types = Set.of(types);
    }

    /** Whether it aggregates a column; otherwise it counts rows. */
    public boolean takesColumn() {
        return !types.isEmpty();
    }

    /** Whether a number comes of aggregating a column of that type. */
    public boolean fits(ColumnType type) {
        return types.contains(type);
    }

    /** Whether a column of that type can be aggregated at all: the least and the greatest need not be a number. */
    public boolean takes(ColumnType type) {
        return fits(type) || ((this == MIN || this == MAX) && (type == TIMESTAMP || type == TEXT));
    }

    /** The type of what comes of aggregating a column. */
    public ColumnType of(ColumnType type) {
        return switch (this) {
            case COUNT, COUNT_DISTINCT -> INTEGER;
            case SUM, MIN, MAX -> type;
            case AVG, MEDIAN, P95 -> NUMERIC;
        };
    }

    /** Whether it is 0 where there are no rows; any other has no value then. */
    public boolean isZeroWithoutRows() {
        return this == COUNT || this == COUNT_DISTINCT;
    }

    /** Whether what comes of the parts of some rows adds up to what comes of all of them. */
    public boolean addsUp() {
        return this == COUNT || this == SUM;
    }
}
