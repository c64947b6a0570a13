package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Violations;

/** Reads measures over one dataset. */
final class MeasureReader {

    private static final int MOST_FILTERS = 50;

    private final ColumnReader columns;
    private final FilterReader filters;
    private final Violations violations;

    /** @param dataset null where it is not known: then columns are not looked at */
    MeasureReader(Dataset dataset, Violations violations) {
        this.violations = violations;
        columns = new ColumnReader(dataset);
        filters = new FilterReader(columns, violations);
    }

    /** A measure that is a metric's value. */
    Measure value(Fields metric, String name) {
        return measure(metric, name, Use.VALUE);
    }

    /** A measure that is one side of a ratio. */
    Measure side(Fields metric, String name) {
        return measure(metric, name, Use.DIVIDED);
    }

    /** A measure of a query, from fields that may have others beside its own. */
    Measure queried(Fields fields) {
        return measure(fields, Use.QUERIED);
    }

    private Measure measure(Fields metric, String name, Use use) {
        var fields = metric.object(name);
        if (fields == null) {
            return null;
        }
        var before = violations.count();
        var measure = measure(fields, use);
        fields.end();
        return violations.count() == before ? measure : null;
    }

    private Measure measure(Fields fields, Use use) {
        var before = violations.count();
        var agg = fields.oneOf("agg", Aggregation.class);
        var column = column(fields, agg, use);
        var conditions = filters(fields);
        return violations.count() == before ? new Measure(agg, column, conditions) : null;
    }

    /** None where the field is absent. */
    List<Filter> filters(Fields fields) {
        return fields.has("filters") ? fields.objects("filters", 0, MOST_FILTERS, filters::read) : List.of();
    }

    private String column(Fields fields, Aggregation agg, Use use) {
        if (agg == null) {
            fields.has("column");
            return null;
        }
        if (!agg.takesColumn()) {
            if (fields.has("column")) {
                fields.refuse(
                        "column", "has no place here: count counts rows; count_distinct counts a column's values");
            }
            return null;
        }
        var column = columns.read(fields, "column");
        if (column != null && !use.fits(agg, column.type())) {
            fields.refuse("agg", misfit(agg, column, use));
        }
        // Of an unknown dataset no column is known either, which is no further violation.
        return fields.node("column").text();
    }

    /** What becomes of a measure. */
    private enum Use {
        VALUE,
        DIVIDED,
        QUERIED;

        /** Whether it can become that: a query shows what a metric, which is a number, cannot be. */
        boolean fits(Aggregation agg, ColumnType type) {
            return this == QUERIED ? agg.takes(type) : agg.fits(type);
        }
    }

    private static String misfit(Aggregation agg, Column column, Use use) {
        var written = Fields.written(agg);
        var type = Fields.written(column.type());
        var of = "%s of '%s', which is %s".formatted(written, column.name(), type);
        if (use == Use.DIVIDED && (agg == Aggregation.MIN || agg == Aggregation.MAX)) {
            return "cannot be divided: %s, is no number".formatted(of);
        }
        return "does not fit: %s; %s takes %s".formatted(of, written, ColumnReader.listed(it -> use.fits(agg, it)));
    }
}
