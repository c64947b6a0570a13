package org.plumbline.model.definition;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violations;

/**
 * Looks up columns of one dataset.
 *
 * @param dataset null where it is not known: then no column is, and that is no further violation
 */
record ColumnReader(Dataset dataset) {

    static final int LONGEST = 63;

    /** The dataset that a query or a metric names; null where there is none such. */
    static Dataset dataset(Fields fields) {
        var name = fields.text("dataset", LONGEST);
        if (name == null) {
            return null;
        }
        var found = Datasets.named(name);
        if (found.isEmpty()) {
            fields.unknown(
                    "dataset",
                    "is not a dataset",
                    Datasets.all().stream().map(Dataset::name).toList());
        }
        return found.orElse(null);
    }

    /** The column that a field names, or null where there is none such. */
    Column read(Fields fields, String field) {
        return fields.text(field, LONGEST) == null ? null : named(fields.node(field), fields.violations());
    }

    /** The column that a text names, likewise. */
    Column named(Node name, Violations violations) {
        if (dataset == null) {
            return null;
        }
        var column = dataset.column(name.text());
        if (column.isEmpty()) {
            violations.unknown(
                    name,
                    "is not a column of " + dataset.name(),
                    dataset.columns().stream().map(Column::name).toList());
        }
        return column.orElse(null);
    }

    /** The types that something fits, as a list in words. */
    static String listed(Predicate<ColumnType> fits) {
        return Arrays.stream(ColumnType.values())
                .filter(fits)
                .map(Fields::written)
                .collect(Collectors.joining(", "));
    }
}
