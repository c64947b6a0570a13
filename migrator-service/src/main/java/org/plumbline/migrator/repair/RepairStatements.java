package org.plumbline.migrator.repair;

import static java.util.stream.Collectors.joining;
import static org.plumbline.migrator.load.write.TargetTable.literal;
import static org.plumbline.migrator.load.write.TargetTable.quoted;
import static org.plumbline.migrator.load.write.TargetTable.typeName;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The statements of {@code repair.sql} for some columns of a table. An image of a row is a JSON object of these
 * columns, each as text, so that any type can be stored and compared to the byte.
 */
record RepairStatements(TargetTable table, List<String> columns) {

    /** The primary key. */
    String key() {
        return table.key();
    }

    /** @param inputs the columns of the raw row that are read */
    String scan(Collection<String> inputs) {
        var document = inputs.stream()
                .map(input -> "%s, legacy_documents.document -> %1$s".formatted(literal(input)))
                .collect(joining(", ", "CAST(jsonb_build_object(", ") AS text)"));
        return statement("repair.examine", Map.of("document", document, "present", each(this::presentValue)));
    }

    /** Takes {@code ids}, {@code legacy_ids}, {@code old_images}, {@code new_images} and {@code repair_run}. */
    String writeRows() {
        return statement("repair.write_rows", Map.of("assignments", assignments("changed.new_image")));
    }

    /** Takes {@code repair_run}. */
    String revertRows() {
        return statement("repair.revert_rows", Map.of("assignments", assignments("image.before_image")));
    }

    /** Takes {@code repair_run}. */
    String recordLeftRows() {
        return statement("repair.keep_rows", Map.of());
    }

    /** Takes {@code most} values. */
    String countValues(String column) {
        return statement("repair.count_values", Map.of("column", quoted(column)));
    }

    private String statement(String name, Map<String, String> own) {
        var parts = new HashMap<>(own);
        parts.putAll(table.parts());
        parts.put(
                "present_image",
                "jsonb_build_object(%s)".formatted(each(column -> literal(column) + ", " + presentValue(column))));
        return SqlFiles.statement(name, parts);
    }

    /** Sets every column to what an image says. */
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
