package org.plumbline.model.definition;

import java.math.BigDecimal;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.tree.Fields;

/** Reads what is made of a column before values are split by it. */
final class TransformReader {

    private TransformReader() {}

    /** The transform, or null where it is none; one that does not fit the column is refused. */
    static Transform transform(Fields fields, Column column) {
        var transform = fields.oneOf("transform", Transform.class);
        if (column != null && transform != null && !transform.fits(column.type())) {
            fields.refuse(
                    "transform",
                    "does not fit: %s of '%s', which is %s; %1$s takes %s"
                            .formatted(
                                    Fields.written(transform),
                                    column.name(),
                                    Fields.written(column.type()),
                                    ColumnReader.listed(transform::fits)));
        }
        return transform;
    }

    /** The width that belongs to the transform; null where it takes none. */
    static BigDecimal width(Fields fields, Transform transform) {
        var width = transform != null && transform.takesWidth() ? fields.number("width") : null;
        if (width != null && width.signum() <= 0) {
            fields.refuse("width", "has to be above 0");
        }
        return width;
    }
}
