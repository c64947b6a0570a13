package org.plumbline.model.definition;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.time.PointInTime;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Numbers;
import org.plumbline.model.tree.Texts;

/** Reads filters, and their values by the type of the column that they are compared with. */
final class FilterReader {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST_TEXT = 500;
    private static final String VALUE = "value";
    private static final String VALUES = "values";

    private final ColumnReader columns;
    private final Faults faults;

    FilterReader(ColumnReader columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    Filter read(Object entry, String path) {
        var fields = Fields.of(entry, path, faults);
        if (fields == null) {
            return null;
        }
        var before = faults.count();
        var name = fields.text("column", ColumnReader.LONGEST);
        var column = columns.named(name, fields.pathOf("column"));
        var op = fields.oneOf("op", Operator.class);
        var values = op == null ? nothing(fields) : values(fields, op, column);
        fields.end();
        // Without a dataset there is no column, and that has been refused elsewhere.
        return column != null && faults.count() == before ? new Filter(name, op, values) : null;
    }

    /** Values that cannot be understood without their operator are no fault of their own. */
    private static List<Literal> nothing(Fields fields) {
        fields.has(VALUE);
        fields.has(VALUES);
        return List.of();
    }

    private List<Literal> values(Fields fields, Operator op, Column column) {
        if (column != null && !op.fits(column.type())) {
            fields.refuse(
                    "op",
                    "does not fit: %s of '%s', which is %s; %s takes %s"
                            .formatted(
                                    Fields.written(op),
                                    column.name(),
                                    Fields.written(column.type()),
                                    Fields.written(op),
                                    ColumnReader.listed(op::fits)));
            return nothing(fields);
        }
        return switch (op.operands()) {
            case NONE -> List.of();
            case ONE -> one(fields, column);
            case TWO -> several(fields, column, 2, 2);
            case SEVERAL -> several(fields, column, 1, MOST_VALUES);
        };
    }

    private List<Literal> one(Fields fields, Column column) {
        var value = fields.raw(VALUE);
        var literal = value == null ? null : literal(value, column, fields.pathOf(VALUE));
        return literal == null ? List.of() : List.of(literal);
    }

    private List<Literal> several(Fields fields, Column column, int fewest, int most) {
        return fields.list(VALUES, fewest, most, (value, path) -> literal(value, column, path));
    }

    /** The value, or null where it does not fit the column; where that is not known, no value is looked at. */
    private Literal literal(Object value, Column column, String path) {
        if (column == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, TEXT_ARRAY -> text(value, path);
            case INTEGER -> number(value, path, true);
            case NUMERIC -> number(value, path, false);
            case TIMESTAMP -> moment(value, path);
        };
    }

    private Literal text(Object value, String path) {
        if (!(value instanceof String text)) {
            return refused(path, value, "a text", ColumnType.TEXT);
        }
        // A filter may well look for the empty text.
        var fault = text.isEmpty() ? null : Texts.fault(text, LONGEST_TEXT).orElse(null);
        if (fault != null) {
            faults.add(path, fault);
            return null;
        }
        return new Literal.Text(text);
    }

    private Literal number(Object value, String path, boolean whole) {
        if (!(value instanceof BigDecimal number)) {
            return refused(path, value, "a number", whole ? ColumnType.INTEGER : ColumnType.NUMERIC);
        }
        if (!Numbers.isOfBearableSize(number) || (whole && !Numbers.isWhole(number))) {
            faults.add(
                    path,
                    "is not a %s: %s"
                            .formatted(whole ? "whole number" : "number of up to 38 digits", Numbers.shown(number)));
            return null;
        }
        return new Literal.Decimal(number);
    }

    private Literal moment(Object value, String path) {
        if (!(value instanceof String text)) {
            return refused(path, value, "a text such as 2026-01-31T08:00:00Z", ColumnType.TIMESTAMP);
        }
        var instant = PointInTime.parse(text);
        if (instant.isEmpty()) {
            faults.add(
                    path,
                    "is not a date or time: %s; expected 2026-01-31, 2026-01-31T08:00:00Z or 2026-01-31T08:00:00+01:00"
                            .formatted(Faults.quoted(text)));
        }
        return instant.map(Literal.Moment::new).orElse(null);
    }

    private Literal refused(String path, Object value, String expected, ColumnType type) {
        faults.add(
                path,
                "is %s; a column of type %s is compared with %s"
                        .formatted(Fields.kindOf(value), Fields.written(type), expected));
        return null;
    }
}
