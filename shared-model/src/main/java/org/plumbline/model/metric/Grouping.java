package org.plumbline.model.metric;

import java.math.BigDecimal;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.tree.Fields;

/**
 * A column that values may be grouped by, optionally transformed.
 *
 * @param transform null for the column as it is
 * @param width null exactly if the transform takes none; otherwise above 0
 */
public record Grouping(String column, Transform transform, BigDecimal width) {

    private static final String SEPARATOR = ":";

    public Grouping {
        if ((transform != null && transform.takesWidth()) != (width != null)) {
            throw new IllegalArgumentException("grouping by " + column + ": only a bucket has a width");
        }
        if (width != null) {
            width = Format.shortest(width);
        }
    }

    /** The type of the groups, given the column's type. */
    public ColumnType type(ColumnType column) {
        return transform == null ? column : transform.of(column);
    }

    /** The form in requests: {@code language}, {@code submitted_at:month}, {@code toxicity:bucket:0.1}. */
    public String written() {
        if (transform == null) {
            return column;
        }
        var transformed = column + SEPARATOR + Fields.written(transform);
        return width == null ? transformed : transformed + SEPARATOR + width.toPlainString();
    }

    public static Grouping of(String column) {
        return new Grouping(column, null, null);
    }
}
