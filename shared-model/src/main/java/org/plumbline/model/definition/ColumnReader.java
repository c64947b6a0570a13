package org.plumbline.model.definition;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Looks up columns of one dataset. */
final class ColumnReader {

    static final int LONGEST = 63;

    private final Dataset dataset;
    private final Faults faults;

    /** @param dataset null where it is not known: then no column is, and that is no further fault */
    ColumnReader(Dataset dataset, Faults faults) {
        this.dataset = dataset;
        this.faults = faults;
    }

    /** The dataset that the field of that name names; null where there is none such. */
    static Dataset dataset(Fields fields, Faults faults) {
        var name = fields.text("dataset", LONGEST);
        if (name == null) {
            return null;
        }
        var found = Datasets.named(name);
        if (found.isEmpty()) {
            faults.unknown(
                    "dataset",
                    "is not a dataset",
                    name,
                    Datasets.all().stream().map(Dataset::name).toList());
        }
        return found.orElse(null);
    }

    /** The column, or null where there is none of that name. */
    Column named(String name, String path) {
        if (name == null || dataset == null) {
            return null;
        }
        var column = dataset.column(name);
        if (column.isEmpty()) {
            faults.unknown(
                    path,
                    "is not a column of " + dataset.name(),
                    name,
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
