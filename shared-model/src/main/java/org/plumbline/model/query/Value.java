package org.plumbline.model.query;

import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.metric.Measure;

/** What is computed for each group. */
public sealed interface Value {

    String name();

    ColumnType type();

    record Aggregated(String name, Measure measure, ColumnType type) implements Value {}

    /** One measure divided by another; no value where the denominator is 0 or either has none. */
    record Quotient(String name, Measure numerator, Measure denominator) implements Value {

        @Override
        public ColumnType type() {
            return ColumnType.NUMERIC;
        }
    }
}
