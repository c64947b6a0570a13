package org.plumbline.model.metric;

import java.math.BigDecimal;
import java.util.List;

/**
 * An aggregation over the rows of a dataset that pass all filters.
 *
 * @param column the aggregated column; null exactly if rows are counted
 */
public record Measure(Aggregation agg, String column, List<Filter> filters) {

    public Measure {
        if (agg.takesColumn() != (column != null)) {
            throw new IllegalArgumentException(
                    "count counts rows and takes no column, every other aggregation needs one");
        }
        filters = List.copyOf(filters);
    }

    /** The value over no rows; null if there is none. */
    public BigDecimal ofNothing() {
        return agg.isZeroWithoutRows() ? BigDecimal.ZERO : null;
    }

    public static Measure count(Filter... filters) {
        return new Measure(Aggregation.COUNT, null, List.of(filters));
    }

    public static Measure median(String column) {
        return new Measure(Aggregation.MEDIAN, column, List.of());
    }
}
