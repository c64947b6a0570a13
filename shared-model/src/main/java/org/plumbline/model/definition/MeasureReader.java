package org.plumbline.model.definition;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.ValueTitles;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.time.PointInTime;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Texts;
import org.plumbline.model.tree.Violations;

/** Reads measures over one dataset, their filters, and filter values by the column's type. */
record MeasureReader(ColumnReader columns) {

    private static final int MOST_FILTERS = 50;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_TEXT = 500;
    private static final String VALUE = "value";
    private static final String VALUES = "values";

    /** The use of a measure: a metric's value, one side of a ratio, or a value of a query. */
    enum Use {
        VALUE,
        DIVIDED,
        QUERIED;

        /** Whether the measure suits the use: a metric must be a number, a query's value need not. */
        boolean fits(Aggregation agg, ColumnType type) {
            return this == QUERIED ? agg.takes(type) : agg.fits(type);
        }
    }

    /** The measure in a field of a metric. */
    Measure read(Fields metric, String name, Use use) {
        var fields = metric.object(name);
        if (fields == null) {
            return null;
        }
        var before = violations().count();
        var measure = read(fields, use);
        fields.end();
        return violations().count() == before ? measure : null;
    }

    /** A measure from an object with further fields. */
    Measure read(Fields fields, Use use) {
        var before = violations().count();
        var agg = fields.oneOf("agg", Aggregation.class);
        var column = column(fields, agg, use);
        var conditions = filters(fields);
        return violations().count() == before ? new Measure(agg, column, conditions) : null;
    }

    /** Empty if the field is absent. */
    List<Filter> filters(Fields fields) {
        return fields.has("filters") ? fields.objects("filters", 0, MOST_FILTERS, this::filter) : List.of();
    }

    private String column(Fields fields, Aggregation agg, Use use) {
        if (agg == null) {
            fields.has("column");
            return null;
        }
        if (!agg.takesColumn()) {
            if (fields.has("column")) {
                fields.refuse(
                        "column", "is not allowed here: count counts rows; count_distinct counts a column's values");
            }
            return null;
        }
        var column = columns.read(fields, "column");
        if (column != null && !use.fits(agg, column.type())) {
            fields.refuse("agg", misfit(agg, column, use));
        }
        // Columns of an unknown dataset are unknown too, which is not a further violation.
        return fields.node("column").text();
    }

    private static String misfit(Aggregation agg, Column column, Use use) {
        return use == Use.DIVIDED && (agg == Aggregation.MIN || agg == Aggregation.MAX)
                ? "cannot be divided: %s, is not a number".formatted(ColumnReader.of(agg, column))
                : ColumnReader.misfit(agg, column, type -> use.fits(agg, type));
    }

    private Filter filter(Fields fields) {
        var before = violations().count();
        var column = columns.read(fields, "column");
        var op = fields.oneOf("op", Operator.class);
        var values = op == null ? nothing(fields) : values(fields, op, column);
        fields.end();
        // A missing dataset has been refused elsewhere.
        return column != null && violations().count() == before ? new Filter(column.name(), op, values) : null;
    }

    /** Without an operator, values are not read; that is not a further violation. */
    private static List<Literal> nothing(Fields fields) {
        fields.has(VALUE);
        fields.has(VALUES);
        return List.of();
    }

    private List<Literal> values(Fields fields, Operator op, Column column) {
        if (column != null && !op.fits(column.type())) {
            fields.refuse("op", ColumnReader.misfit(op, column, op::fits));
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
        var value = fields.something(VALUE);
        var literal = value == null ? null : literal(value, column);
        return literal == null ? List.of() : List.of(literal);
    }

    private List<Literal> several(Fields fields, Column column, int fewest, int most) {
        return fields.list(VALUES, fewest, most, value -> literal(value, column));
    }

    /** The value; null if it does not fit the column or the column is unknown. */
    private Literal literal(Node given, Column column) {
        if (column == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, TEXT_ARRAY -> text(given, column);
            case INTEGER -> number(given, true);
            case NUMERIC -> number(given, false);
            case TIMESTAMP -> moment(given);
        };
    }

    private Literal text(Node given, Column column) {
        if (!(given.value() instanceof String text)) {
            return refused(given, "a text", ColumnType.TEXT);
        }
        // A filter may look for the empty text.
        var violation =
                text.isEmpty() ? null : Texts.violation(text, LONGEST_TEXT).orElse(null);
        if (violation != null) {
            violations().add(given, violation);
            return null;
        }
        var meant = ValueTitles.valueMeant(column, text);
        if (meant.isPresent()) {
            // No row has a title as its value, so the measure would be a 0 that looks like a count.
            violations().unknown(given, "is not a value of " + column.name(), List.of(meant.get()));
            return null;
        }
        return new Literal.Text(text);
    }

    private Literal number(Node given, boolean whole) {
        if (!(given.value() instanceof BigDecimal number)) {
            return refused(given, "a number", whole ? ColumnType.INTEGER : ColumnType.NUMERIC);
        }
        if (!Texts.isOfBearableSize(number) || (whole && !Texts.isWhole(number))) {
            violations()
                    .add(
                            given,
                            "is not a %s: %s"
                                    .formatted(
                                            whole ? "whole number" : "number of up to 38 digits",
                                            Texts.quoted(number)));
            return null;
        }
        return new Literal.Decimal(number);
    }

    private Literal moment(Node given) {
        if (!(given.value() instanceof String text)) {
            return refused(given, "a text such as 2026-01-31T08:00:00Z", ColumnType.TIMESTAMP);
        }
        var instant = PointInTime.parse(text);
        if (instant.isEmpty()) {
            violations()
                    .add(
                            given,
                            "is not a date or time: %s; expected 2026-01-31, 2026-01-31T08:00:00Z or 2026-01-31T08:00:00+01:00"
                                    .formatted(Texts.quoted(text)));
        }
        // Truncated to the database's precision; the database could round it up, into the next day.
        return instant.map(at -> new Literal.Moment(at.truncatedTo(ChronoUnit.MICROS)))
                .orElse(null);
    }

    private Literal refused(Node given, String expected, ColumnType type) {
        violations()
                .add(
                        given,
                        "is %s; a column of type %s is compared with %s"
                                .formatted(Fields.kindOf(given.value()), Fields.written(type), expected));
        return null;
    }

    private Violations violations() {
        return columns.violations();
    }
}
