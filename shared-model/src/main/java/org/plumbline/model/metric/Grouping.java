package org.plumbline.model.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.plumbline.model.dataset.ColumnType;

/**
 * A column that values may be split by, or what a transform makes of it.
 *
 * @param transform null for the column as it is
 * @param width null exactly where the transform takes none; above 0
 */
public record Grouping(String column, Transform transform, BigDecimal width) {

    public Grouping {
        if ((transform != null && transform.takesWidth()) != (width != null)) {
            throw new IllegalArgumentException("grouping by " + column + ": a width belongs to a bucket");
        }
        if (width != null) {
            width = Literal.Decimal.oneForm(width);
        }
    }

    /** The type of what values are split by, given that of the column. */
    public ColumnType type(ColumnType column) {
        return transform == null ? column : transform.of(column);
    }

    /** The column as it is. */
    public static Grouping of(String column) {
        return new Grouping(column, null, null);
    }

    /** Each of the columns as it is. */
    public static List<Grouping> each(String... columns) {
        return Arrays.stream(columns).map(Grouping::of).toList();
    }
}
