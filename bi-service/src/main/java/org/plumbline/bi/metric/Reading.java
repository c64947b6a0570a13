package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a metric was found to be: by bucket and group.
 *
 * @param values of those cells in which there was something to measure
 * @param ofNothing what it is over no rows
 */
record Reading(Map<Cell, Value> values, Value ofNothing) {

    /**
     * Where a value belongs.
     *
     * @param bucket its place, counted from 0
     * @param groups in the order in which they were asked for; null stands for rows that have none
     */
    record Cell(int bucket, List<Object> groups) {

        /** Of a window in one piece that is split by nothing. */
        static final Cell ONLY = new Cell(0, List.of());
    }

    /**
     * A value.
     *
     * @param number null where there is none
     * @param sides of a ratio, the numerator and the denominator, null where they have no value; otherwise none
     */
    record Value(BigDecimal number, List<BigDecimal> sides) {

        static Value of(BigDecimal number) {
            return new Value(number, List.of());
        }
    }

    /** The value of a cell, or that of no rows. */
    Value value(Cell cell) {
        return values.getOrDefault(cell, ofNothing);
    }

    /** Its number; null where there is none. */
    BigDecimal number(Cell cell) {
        return value(cell).number();
    }
}
