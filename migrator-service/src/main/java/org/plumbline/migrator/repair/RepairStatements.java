package org.plumbline.migrator.repair;

import static java.util.stream.Collectors.joining;
import static org.plumbline.migrator.load.write.TargetTable.quoted;
import static org.plumbline.migrator.load.write.TargetTable.typeName;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The statements of {@code repair.sql} for some columns of a table. An image of a row is a JSON object of these
 * columns, each as text, so that any type can be stored and compared to the byte.
 */
final class RepairStatements {

    private final TargetTable table;
    private final List<String> columns;

    private RepairStatements(TargetTable table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Makes the statements for a table as it is in the target's catalogue. */
    static RepairStatements of(TableName table, List<String> columns, TargetTables tables) throws SQLException {
        return new RepairStatements(tables.named(table), columns);
    }

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

    /** Takes {@code ids}, {@code legacy_ids}, for each column the arrays {@code old_0} and {@code new_0} and so on, and {@code repair_run}. */
    String writeRows() {
        return statement(
                "repair.write_rows",
                Map.of(
                        "arrays", each("CAST(:old_%d AS text[]), CAST(:new_%1$d AS text[])"::formatted),
                        "names", each("old_%d, new_%1$d"::formatted),
                        "assignments", each(index -> assignment(index, "changed.new_" + index)),
                        "old_image", image(index -> "changed.old_" + index)));
    }

    /** Takes {@code repair_run}. */
    String revertRows() {
        return statement(
                "repair.revert_rows",
                Map.of(
                        "assignments",
                        each(index -> assignment(
                                index, "image.before_image ->> %s".formatted(literal(columns.get(index)))))));
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
        parts.put("present_image", image(this::presentValue));
        return SqlFiles.statement(name, parts);
    }

    private String assignment(int index, String text) {
        var column = columns.get(index);
        return "%s = CAST(%s AS %s)"
                .formatted(quoted(column), text, typeName(table.types().get(column)));
    }

    private String presentValue(int index) {
        return "CAST(present.%s AS text)".formatted(quoted(columns.get(index)));
    }

    private String image(IntFunction<String> value) {
        return each(index -> literal(columns.get(index)) + ", " + value.apply(index))
                .transform("jsonb_build_object(%s)"::formatted);
    }

    private String each(IntFunction<String> fragment) {
        return IntStream.range(0, columns.size()).mapToObj(fragment).collect(joining(", "));
    }

    private static String literal(String text) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(DSL.inline(text));
    }
}
