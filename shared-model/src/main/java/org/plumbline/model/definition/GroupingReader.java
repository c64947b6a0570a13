package org.plumbline.model.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.metric.Window;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;

/**
 * Reads groupings: columns, or transforms of columns.
 *
 * @param columns without a dataset if they are not looked up, because a composition's parts determine them
 */
record GroupingReader(ColumnReader columns) {

    private static final String ALLOWED = "allowedGroupBy";
    private static final String ASKED = "groupBy";
    private static final String FILL = "fill";
    private static final String ARRAY = "is an array: a row would count under each of its values";
    private static final int MOST_ALLOWED = 50;
    private static final int MOST_ASKED = 10;
    private static final int MOST_FILLED = 10_000;

    /** A metric's allowed groupings; empty if the field is absent. */
    List<Grouping> allowed(Fields metric) {
        if (!metric.has(ALLOWED)) {
            return List.of();
        }
        var groupings = metric.list(ALLOWED, 0, MOST_ALLOWED, this::allowed);
        if (groupings.stream().distinct().count() < groupings.size()) {
            metric.refuse(ALLOWED, "contains duplicates");
        }
        return groupings;
    }

    /** An entry is a column's name, or an object with a transform. */
    private Grouping allowed(Node entry) {
        if (entry.isText()) {
            var column = columns.named(entry);
            return column == null && columns.dataset() != null ? null : plain(entry, column);
        }
        var fields = Fields.of(entry, columns.violations());
        if (fields == null) {
            return null;
        }
        var before = columns.violations().count();
        var name = fields.text("column", ColumnReader.LONGEST);
        var column = name == null ? null : columns.named(fields.node("column"));
        var transform = transform(fields, column);
        var width = width(fields, transform);
        fields.end();
        return columns.violations().count() == before ? new Grouping(name, transform, width) : null;
    }

    private Grouping plain(Node entry, Column column) {
        if (column != null && column.type() == ColumnType.TEXT_ARRAY) {
            columns.violations().add(entry, ARRAY);
            return null;
        }
        if (column != null && column.type() == ColumnType.TIMESTAMP) {
            columns.violations()
                    .add(
                            entry,
                            "is a timestamp and needs a transform: {\"column\": \"%s\", \"transform\": \"day\"}"
                                    .formatted(column.name()));
            return null;
        }
        return Grouping.of(entry.text());
    }

    /**
     * A query's groupings; empty if the field is absent.
     *
     * @param filters the query's filters, which bound the filled window
     */
    List<Split> asked(Fields query, List<Filter> filters) {
        if (!query.has(ASKED)) {
            return List.of();
        }
        var splits = query.objects(ASKED, 0, MOST_ASKED, fields -> split(fields, filters));
        if (splits.stream().filter(split -> split.filled().isPresent()).count() > 1) {
            query.refuse(ASKED, "has more than one filled entry");
        }
        return splits;
    }

    private Split split(Fields fields, List<Filter> filters) {
        var before = columns.violations().count();
        var column = columns.read(fields, "column");
        var transform = fields.has("transform") ? transform(fields, column) : null;
        var width = width(fields, transform);
        var name = fields.has("name") ? fields.text("name", QueryReader.LONGEST_NAME) : null;
        var isFilled = fields.has(FILL) && Boolean.TRUE.equals(fields.truth(FILL));
        fields.end();
        if (column == null || columns.violations().count() > before) {
            return null;
        }
        if (column.type() == ColumnType.TEXT_ARRAY) {
            fields.refuse("column", ARRAY);
            return null;
        }
        var filled = isFilled ? filled(fields, column, transform, filters) : Optional.<Window>empty();
        var grouping = new Grouping(column.name(), transform, width);
        return new Split(name == null ? column.name() : name, grouping, grouping.type(column.type()), filled);
    }

    private static Optional<Window> filled(Fields fields, Column column, Transform transform, List<Filter> filters) {
        var grain = Optional.ofNullable(transform).flatMap(Transform::grain);
        if (grain.isEmpty()) {
            fields.refuse(FILL, "is not allowed here: only hours, days, weeks, months, quarters and years are filled");
            return Optional.empty();
        }
        var window = bounded(column.name(), filters);
        if (window.isEmpty()) {
            fields.refuse(
                    FILL,
                    "needs filters on '%s' that bound it from below and above, with a time between"
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

    /** Null if there is none; refuses one that does not fit the column. */
    private static Transform transform(Fields fields, Column column) {
        var transform = fields.oneOf("transform", Transform.class);
        if (column != null && transform != null && !transform.fits(column.type())) {
            fields.refuse("transform", ColumnReader.misfit(transform, column, transform::fits));
        }
        return transform;
    }

    /** Null if the transform takes none. */
    private static BigDecimal width(Fields fields, Transform transform) {
        var width = transform != null && transform.takesWidth() ? fields.number("width") : null;
        if (width != null && width.signum() <= 0) {
            fields.refuse("width", "must be above 0");
        }
        return width;
    }

    /** The window to which filters restrict a timestamp; empty if an end is open or nothing is left. */
    private static Optional<Window> bounded(String column, List<Filter> filters) {
        var own = filters.stream()
                .filter(filter -> filter.column().equals(column))
                .toList();
        var from =
                own.stream().map(GroupingReader::from).filter(Objects::nonNull).max(Instant::compareTo);
        var to = own.stream().map(GroupingReader::to).filter(Objects::nonNull).min(Instant::compareTo);
        return from.flatMap(start -> to.filter(start::isBefore).map(end -> new Window(start, end)));
    }

    /** The first time that passes; null if the filter does not bound from below. */
    private static Instant from(Filter filter) {
        return switch (filter.op()) {
            case EQ, GTE, BETWEEN -> moment(filter.values().getFirst());
            case GT -> after(moment(filter.values().getFirst()));
            case NE, IN, NOT_IN, LT, LTE, IS_NULL, IS_NOT_NULL, STARTS_WITH, CONTAINS -> null;
        };
    }

    /** The first time after the window; null if the filter does not bound from above. */
    private static Instant to(Filter filter) {
        return switch (filter.op()) {
            case LT -> moment(filter.values().getFirst());
            case EQ, LTE, BETWEEN -> after(moment(filter.values().getLast()));
            case NE, IN, NOT_IN, GT, GTE, IS_NULL, IS_NOT_NULL, STARTS_WITH, CONTAINS -> null;
        };
    }

    // The database counts microseconds.
    private static Instant after(Instant instant) {
        return instant.plus(1, ChronoUnit.MICROS);
    }

    private static Instant moment(Literal literal) {
        return ((Literal.Moment) literal).value();
    }
}
