package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Reads measures over one dataset. */
final class MeasureReader {

    private static final int MOST_FILTERS = 50;

    private final ColumnReader columns;
    private final FilterReader filters;
    private final Faults faults;

    /** @param dataset null where it is not known: then columns are not looked at */
    MeasureReader(Dataset dataset, Faults faults) {
        this.faults = faults;
        columns = new ColumnReader(dataset, faults);
        filters = new FilterReader(columns, faults);
    }

    /** A measure that is a metric's value. */
    Measure value(Fields metric, String name) {
        return measure(metric, name, false);
    }

    /** A measure that is one side of a ratio. */
    Measure side(Fields metric, String name) {
        return measure(metric, name, true);
    }

    private Measure measure(Fields metric, String name, boolean divided) {
        var fields = metric.object(name);
        if (fields == null) {
            return null;
        }
        var before = faults.count();
        var agg = fields.oneOf("agg", Aggregation.class);
        var column = column(fields, agg, divided);
        List<Filter> conditions =
                fields.has("filters") ? fields.list("filters", 0, MOST_FILTERS, filters::read) : List.of();
        fields.end();
        return faults.count() == before ? new Measure(agg, column, conditions) : null;
    }

    private String column(Fields fields, Aggregation agg, boolean divided) {
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
        var name = fields.text("column", ColumnReader.LONGEST);
        var column = columns.named(name, fields.pathOf("column"));
        if (column != null && !agg.fits(column.type())) {
            fields.refuse("agg", misfit(agg, column, divided));
        }
        return name;
    }

    private static String misfit(Aggregation agg, Column column, boolean divided) {
        var written = Fields.written(agg);
        var type = Fields.written(column.type());
        var of = "%s of '%s', which is %s".formatted(written, column.name(), type);
        if (divided && (agg == Aggregation.MIN || agg == Aggregation.MAX)) {
            return "cannot be divided: %s, is no number".formatted(of);
        }
        return "does not fit: %s; %s takes %s".formatted(of, written, ColumnReader.listed(agg::fits));
    }
}
