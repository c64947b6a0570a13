package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Reads what values may be split by: a column's name, or an object with a transform. */
final class GroupingReader {

    private static final String FIELD = "allowedGroupBy";
    private static final int MOST = 50;

    private final Dataset dataset;
    private final ColumnReader columns;
    private final Faults faults;

    /** @param dataset null where columns are not to be looked up: the parts of a composition say which there are */
    GroupingReader(Dataset dataset, Faults faults) {
        this.dataset = dataset;
        this.columns = new ColumnReader(dataset, faults);
        this.faults = faults;
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

    private Grouping grouping(Object entry, String path) {
        if (entry instanceof String name) {
            var column = columns.named(name, path);
            return column == null && dataset != null ? null : plain(name, column, path);
        }
        var fields = Fields.of(entry, path, faults);
        if (fields == null) {
            return null;
        }
        var before = faults.count();
        var name = fields.text("column", ColumnReader.LONGEST);
        var column = columns.named(name, fields.pathOf("column"));
        var transform = TransformReader.transform(fields, column);
        var width = TransformReader.width(fields, transform);
        fields.end();
        return faults.count() == before ? new Grouping(name, transform, width) : null;
    }

    private Grouping plain(String name, Column column, String path) {
        if (column != null && column.type() == ColumnType.TEXT_ARRAY) {
            faults.add(path, "is an array: a row has several of its values, and would count under each");
            return null;
        }
        if (column != null && column.type() == ColumnType.TIMESTAMP) {
            faults.add(
                    path,
                    "is a timestamp, and needs a transform: {\"column\": \"%s\", \"transform\": \"day\"}"
                            .formatted(name));
            return null;
        }
        return Grouping.of(name);
    }
}
