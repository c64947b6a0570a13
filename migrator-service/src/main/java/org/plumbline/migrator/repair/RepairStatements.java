package org.plumbline.migrator.repair;

import static java.util.stream.Collectors.joining;
import static org.plumbline.migrator.load.TargetTable.quoted;
import static org.plumbline.migrator.load.TargetTable.typeName;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.load.TargetTables;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;

/**
 * The statements of {@code /sql/repair} for some columns of a table. An image of a row is a JSON object of these
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
        return filled("examine").replace("{document}", document).replace("{present}", each(this::presentValue));
    }

    /** Takes keys, legacy keys, then an array of old and one of new texts for each column, and the repair run's id. */
    String writeRows() {
        return filled("write_rows")
                .replace("{arrays}", each(index -> "CAST(? AS text[]), CAST(? AS text[])"))
                .replace("{names}", each(index -> "old_%d, new_%1$d".formatted(index)))
                .replace("{assignments}", each(index -> assignment(index, "changed.new_" + index)))
                .replace("{old_image}", image(index -> "changed.old_" + index));
    }

    /** Takes the repair run's id. */
    String revertRows() {
        return filled("revert_rows")
                .replace(
                        "{assignments}",
                        each(index ->
                                assignment(index, "image.before_image ->> %s".formatted(literal(columns.get(index))))));
    }

    /** Takes the repair run's id. */
    String recordLeftRows() {
        return filled("keep_rows");
    }

    /** Takes the maximum number of values. */
    String countValues(String column) {
        return filled("count_values").replace("{column}", quoted(column));
    }

    private String filled(String file) {
        return SqlFile.query("repair/%s.sql".formatted(file))
                .replace("{table}", table.sql())
                .replace("{key}", quoted(table.key()))
                .replace("{present_image}", image(this::presentValue));
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
