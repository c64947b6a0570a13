package org.plumbline.migrator.repair;

import static java.util.stream.Collectors.joining;
import static org.plumbline.migrator.load.write.TargetTable.literal;
import static org.plumbline.migrator.load.write.TargetTable.quoted;
import static org.plumbline.migrator.load.write.TargetTable.typeName;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The statements of {@code repair.sql} for some columns of a table. An image of a row is a JSON object of these
 * columns, each as text, so that values of any type can be stored and compared exactly.
 */
record RepairStatements(TargetTable table, List<String> columns) {

    /** Makes a statement with the parts for the table and columns. */
    NamedStatement sql(Connection target, String name) {
        return NamedStatement.of(target, name)
                .with(table.parts())
                .with("present", each(this::presentValue))
                .with(
                        "present_image",
                        "jsonb_build_object(%s)"
                                .formatted(each(column -> literal(column) + ", " + presentValue(column))))
                .with("as_derived", assignments("changed.new_image"))
                .with("as_before", assignments("image.before_image"));
    }

    /** The part of {@code repair.rows} that reads some columns of the raw row. */
    static String document(Collection<String> inputs) {
        return inputs.stream()
                .map(input -> "%s, legacy_documents.document -> %1$s".formatted(literal(input)))
                .collect(joining(", ", "CAST(jsonb_build_object(", ") AS text)"));
    }

    /** Sets every column to the image's value. */
    private String assignments(String image) {
        return each(column -> "%s = CAST(%s ->> %s AS %s)"
                .formatted(
                        quoted(column),
                        image,
                        literal(column),
                        typeName(table.types().get(column))));
    }

    private String presentValue(String column) {
        return "CAST(present.%s AS text)".formatted(quoted(column));
    }

    private String each(UnaryOperator<String> fragment) {
        return columns.stream().map(fragment).collect(joining(", "));
    }
}
