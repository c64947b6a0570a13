package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violations;

/** Reads what values may be split by: a column's name, or an object with a transform. */
final class GroupingReader {

    private static final String FIELD = "allowedGroupBy";
    private static final int MOST = 50;

    private final Dataset dataset;
    private final ColumnReader columns;
    private final Violations violations;

    /** @param dataset null where columns are not to be looked up: the parts of a composition say which there are */
    GroupingReader(Dataset dataset, Violations violations) {
        this.dataset = dataset;
        this.columns = new ColumnReader(dataset);
        this.violations = violations;
    }

    /** None where the field is absent. */
    List<Grouping> read(Fields metric) {
        if (!metric.has(FIELD)) {
            return List.of();
        }
        var groupings = metric.list(FIELD, 0, MOST, this::grouping);
        if (groupings.stream().distinct().count() < groupings.size()) {
            metric.refuse(FIELD, "names something twice");
        }
        return groupings;
    }

    private Grouping grouping(Node entry) {
        if (entry.isText()) {
            var column = columns.named(entry, violations);
            return column == null && dataset != null ? null : plain(entry, column);
        }
        var fields = Fields.of(entry, violations);
        if (fields == null) {
            return null;
        }
        var before = violations.count();
        var name = fields.text("column", ColumnReader.LONGEST);
        var column = name == null ? null : columns.named(fields.node("column"), violations);
        var transform = TransformReader.transform(fields, column);
        var width = TransformReader.width(fields, transform);
        fields.end();
        return violations.count() == before ? new Grouping(name, transform, width) : null;
    }

    private Grouping plain(Node entry, Column column) {
        if (column != null && column.type() == ColumnType.TEXT_ARRAY) {
            violations.add(entry, "is an array: a row has several of its values, and would count under each");
            return null;
        }
        if (column != null && column.type() == ColumnType.TIMESTAMP) {
            violations.add(
                    entry,
                    "is a timestamp, and needs a transform: {\"column\": \"%s\", \"transform\": \"day\"}"
                            .formatted(column.name()));
            return null;
        }
        return Grouping.of(entry.text());
    }
}
