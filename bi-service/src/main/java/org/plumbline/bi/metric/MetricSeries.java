package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The values of a metric by bucket and group. */
record MetricSeries(Map<Cell, Value> values, Value ofNothing) {

    /**
     * The place of a value.
     *
     * @param bucket its index, from 0
     * @param groups in the order of the request; null for rows without a value
     */
    record Cell(int bucket, List<Object> groups) {

        /** The only cell of an undivided window without groups. */
        static final Cell ONLY = new Cell(0, List.of());
    }

    /**
     * A value.
     *
     * @param sides of a ratio, the numerator and the denominator, null if they have no value; otherwise none
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

    /** Its number; null if there is none. */
    BigDecimal number(Cell cell) {
        return value(cell).number();
    }
}
