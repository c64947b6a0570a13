package org.plumbline.migrator.preflight;

import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Expression;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.pipeline.Mapping.Reference;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;

/** Checks a mapping's input against the source, and its type against the target column. */
record MappingRules(InspectedDatabase source, InspectedDatabase target) {

    /**
     * @param where the mapping's place in the definition
     * @param from the legacy table
     * @param column the target column; null if there is none, or it does not exist
     */
    void check(Mapping mapping, String where, TableName from, LiveColumn column) {
        var table = source.catalogue().relation(from);
        if (table.isEmpty()) {
            return; // Reported once, for the entity.
        }
        var columns = mapping.value().columns().stream()
                .map(name -> source.column(where, table.get(), name))
                .flatMap(Optional::stream)
                .toList();
        if (column == null) {
            return;
        }
        if (mapping.references() != null) {
            checkReference(where, mapping.references(), column);
        } else if (mapping.transform() == null) {
            checkTypes(where, mapping.value(), columns, column);
        }
    }

    private void checkReference(String where, Reference reference, LiveColumn column) {
        if (!column.type().equals("bigint")) {
            target.error(
                    where,
                    column,
                    "%s is %s; a reference must be a bigint".formatted(column, column.type()),
                    "Map the reference to a column of type bigint.");
        }
        if (reference.ifMissing() == IfMissing.NULL && column.notNull()) {
            target.error(
                    where,
                    column,
                    "%s is NOT NULL, so 'if-missing: null' cannot be done".formatted(column),
                    "Write 'if-missing: quarantine', or map a column that may be NULL.");
        }
    }

    private void checkTypes(String where, Expression value, List<LiveColumn> columns, LiveColumn column) {
        switch (value) {
            case Expression.Column _, Expression.Coalesce _ ->
                columns.forEach(legacy -> checkType(where, legacy, column));
            case Expression.Concat _ -> {
                if (!TypeFamily.TEXT.fits(column.family())) {
                    refuse(where, "a concatenation is a text", TypeFamily.TEXT, column);
                }
            }
            // A wrong constant fails in the first row. Several columns without a transformer are refused when the
            // definition is read.
            case Expression.Constant _, Expression.Columns _ -> {}
        }
    }

    private void checkType(String where, LiveColumn legacy, LiveColumn column) {
        var fits = (legacy.family() == TypeFamily.OTHER && column.family() == TypeFamily.OTHER)
                ? legacy.type().equals(column.type())
                : legacy.family().fits(column.family());
        if (!fits) {
            refuse(where, "%s is %s".formatted(legacy, legacy.type()), legacy.family(), column);
        } else if (column.type().equals("timestamp with time zone")
                && !legacy.type().equals(column.type())) {
            source.advice(
                    where,
                    legacy,
                    "%s is %s, so its values are assumed to be in UTC".formatted(legacy, legacy.type()),
                    "Make sure that the legacy application writes UTC.");
        }
    }

    private void refuse(String where, String what, TypeFamily given, LiveColumn column) {
        var transformer = given == TypeFamily.TEXT || given == TypeFamily.NUMERIC
                ? column.family().transformerFromText()
                : null;
        target.error(
                where,
                column,
                "%s, but %s is %s".formatted(what, column, column.type()),
                "Add a transformer that converts it%s, or map another column."
                        .formatted(transformer == null ? "" : ", such as 'transform: %s'".formatted(transformer)));
    }
}
