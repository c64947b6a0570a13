package org.plumbline.model.definition;

import java.util.Arrays;
import java.util.Optional;
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
 * @param dataset null if unknown; then columns are unknown too, which is not a further violation
 */
record ColumnReader(Dataset dataset, Violations violations) {

    static final int LONGEST = 63;

    /** Reads columns of the dataset that a query or a metric names. */
    static ColumnReader of(Fields fields) {
        var name = fields.text("dataset", LONGEST);
        var found = Optional.ofNullable(name).flatMap(Datasets::named);
        if (name != null && found.isEmpty()) {
            fields.unknown("dataset", "is not a dataset", Datasets.names());
        }
        return new ColumnReader(found.orElse(null), fields.violations());
    }

    /** The column that a field names; null if there is none. */
    Column read(Fields fields, String field) {
        return fields.text(field, LONGEST) == null ? null : named(fields.node(field));
    }

    /** The column that a text names; null if there is none. */
    Column named(Node name) {
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

    /** The message for an operation that does not fit the column's type. */
    static String misfit(Enum<?> operation, Column column, Predicate<ColumnType> fits) {
        var types = Arrays.stream(ColumnType.values())
                .filter(fits)
                .map(Fields::written)
                .collect(Collectors.joining(", "));
        return "does not fit: %s; %s takes %s".formatted(of(operation, column), Fields.written(operation), types);
    }

    static String of(Enum<?> operation, Column column) {
        return "%s of '%s', which is %s"
                .formatted(Fields.written(operation), column.name(), Fields.written(column.type()));
    }
}
