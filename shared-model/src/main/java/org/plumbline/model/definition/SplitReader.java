package org.plumbline.model.definition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.metric.Window;
import org.plumbline.model.query.Split;
import org.plumbline.model.tree.Fields;

/** Reads what a query groups rows by. */
final class SplitReader {

    private static final String FIELD = "groupBy";
    private static final String FILL = "fill";
    private static final int MOST = 10;
    private static final int MOST_FILLED = 10_000;

    private final ColumnReader columns;
    private final List<Filter> filters;

    /** @param filters of the whole query, which bound what can be filled */
    SplitReader(Dataset dataset, List<Filter> filters) {
        this.columns = new ColumnReader(dataset);
        this.filters = filters;
    }

    /** None where the field is absent. */
    List<Split> read(Fields query) {
        if (!query.has(FIELD)) {
            return List.of();
        }
        var splits = query.objects(FIELD, 0, MOST, this::split);
        if (splits.stream().filter(split -> split.filled().isPresent()).count() > 1) {
            query.refuse(FIELD, "has more than one entry that is filled");
        }
        return splits;
    }

    private Split split(Fields fields) {
        var violations = fields.violations();
        var before = violations.count();
        var column = columns.read(fields, "column");
        var transform = fields.has("transform") ? TransformReader.transform(fields, column) : null;
        var width = TransformReader.width(fields, transform);
        var name = fields.has("name") ? fields.text("name", QueryReader.LONGEST_NAME) : null;
        var asked = fields.has(FILL) && Boolean.TRUE.equals(fields.truth(FILL));
        fields.end();
        if (column == null || violations.count() > before) {
            return null;
        }
        if (column.type() == ColumnType.TEXT_ARRAY) {
            fields.refuse("column", "is an array: a row has several of its values, and would count under each");
            return null;
        }
        var filled = asked ? filled(fields, column, transform) : Optional.<Window>empty();
        var grouping = new Grouping(column.name(), transform, width);
        return new Split(name == null ? column.name() : name, grouping, grouping.type(column.type()), filled);
    }

    private Optional<Window> filled(Fields fields, Column column, Transform transform) {
        var grain = Optional.ofNullable(transform).flatMap(Transform::grain);
        if (grain.isEmpty()) {
            fields.refuse(FILL, "has no place here: only hours, days, weeks, months, quarters and years are filled");
            return Optional.empty();
        }
        var window = FilteredWindow.of(column.name(), filters);
        if (window.isEmpty()) {
            fields.refuse(
                    FILL,
                    "needs filters on '%s' that bound it from below and above, with something between"
                            .formatted(column.name()));
            return Optional.empty();
        }
        var span = window.get();
        var buckets = grain.get()
                .unit()
                .between(span.from().atOffset(ZoneOffset.UTC), span.to().atOffset(ZoneOffset.UTC));
        if (buckets >= MOST_FILLED) {
            fields.refuse(FILL, "would make more than %d buckets".formatted(MOST_FILLED));
            return Optional.empty();
        }
        return window;
    }
}
