package org.plumbline.migrator.preflight;

import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Definition;
import org.plumbline.migrator.pipeline.Expression;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;

/** Checks a mapping's input against the source, and its type against the target column. */
final class MappingRules {

    private final Side source;
    private final Side target;
    private final Definition definition;

    MappingRules(Side source, Side target, Definition definition) {
        this.source = source;
        this.target = target;
        this.definition = definition;
    }

    /**
     * Checks one mapping.
     *
     * @param from the legacy table
     * @param into the target column's table; null if nothing of one type is filled
     * @param column the target column; null if there is none, or it does not exist
     * @param steps the path of the mapping in the definition
     */
    void examine(Mapping mapping, TableName from, TableName into, LiveColumn column, Object... steps) {
        var where = definition.place(steps);
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
            examineReference(where, into, column);
        } else if (mapping.transform() == null) {
            examineTypes(where, mapping.value(), from, columns, into, column);
        }
    }

    private void examineReference(String where, TableName into, LiveColumn column) {
        if (!column.type().equals("bigint")) {
            target.error(
                    where,
                    into,
                    column.name(),
                    "%s.%s is %s; the key of another row is a bigint".formatted(into, column.name(), column.type()),
                    "Map the reference to a column of type bigint.");
        }
    }

    private void examineTypes(
            String where,
            Expression value,
            TableName from,
            List<LiveColumn> columns,
            TableName into,
            LiveColumn column) {
        switch (value) {
            case Expression.Column _, Expression.Coalesce _ ->
                columns.forEach(legacy -> examineType(where, from, legacy, into, column));
            case Expression.Concat _ -> refuseText(where, "a concatenation is a text", into, column);
            // A constant's author knows its value; a wrong one fails in the first row. Several columns without a
            // transformer are refused when the definition is read.
            case Expression.Constant _, Expression.Columns _ -> {}
        }
    }

    private void examineType(String where, TableName from, LiveColumn legacy, TableName into, LiveColumn column) {
        var fits = (legacy.family() == TypeFamily.OTHER && column.family() == TypeFamily.OTHER)
                ? legacy.type().equals(column.type())
                : legacy.family().fits(column.family());
        if (!fits) {
            refuse(where, "%s.%s is %s".formatted(from, legacy.name(), legacy.type()), legacy.family(), into, column);
        } else if (column.type().equals("timestamp with time zone")
                && !legacy.type().equals(column.type())) {
            source.advice(
                    where,
                    from,
                    legacy.name(),
                    "%s.%s is %s, so its values are taken to be in UTC".formatted(from, legacy.name(), legacy.type()),
                    "Make sure that the legacy application writes UTC.");
        }
    }

    private void refuseText(String where, String what, TableName into, LiveColumn column) {
        if (!TypeFamily.TEXT.fits(column.family())) {
            refuse(where, what, TypeFamily.TEXT, into, column);
        }
    }

    private void refuse(String where, String what, TypeFamily given, TableName into, LiveColumn column) {
        var transformer = given == TypeFamily.TEXT || given == TypeFamily.NUMERIC
                ? column.family().transformerFromText()
                : null;
        target.error(
                where,
                into,
                column.name(),
                "%s, but %s.%s is %s".formatted(what, into, column.name(), column.type()),
                "Add a transformer that makes one of the other%s, or map another column."
                        .formatted(transformer == null ? "" : ", such as 'transform: %s'".formatted(transformer)));
    }
}
