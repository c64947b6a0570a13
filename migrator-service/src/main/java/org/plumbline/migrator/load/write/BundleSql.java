package org.plumbline.migrator.load.write;

import static org.plumbline.migrator.load.write.TargetTable.quoted;
import static org.plumbline.migrator.load.write.TargetTable.typeName;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.migrator.load.write.EntityMapping.PartRule;
import org.plumbline.migrator.load.write.EntityMapping.TermsRule;

/** The statements that write an entity's bundles, with names from the catalogue. */
public record BundleSql(EntityMapping mapping) {

    private static final String WANTED_LINKS =
            "unnest(CAST(:wanted_ids AS bigint[]), CAST(:wanted_terms AS bigint[])) AS wanted (new_id, term_id)";

    private static final Set<String> WITHOUT_EQUALITY = Set.of("json", "xml", "point");

    /** The COPY of new rows of a table: the key, then the columns in the order of their rules. */
    public String copy(TargetTable table, List<ColumnRule> rules) {
        return copyTarget(table, keyThen(table, rules));
    }

    public String termsCopy(TermsRule terms) {
        return copyTarget(
                terms.table(), List.of(mapping.table().key(), terms.dictionary().key()));
    }

    /** Deletes all rows of bundles except the main ones; takes the main keys as {@code ids}. */
    public List<String> deleteParts() {
        return parts().map(this::deleteByKey).toList();
    }

    private Stream<TargetTable> parts() {
        return Stream.concat(
                mapping.terms().stream().map(TermsRule::table),
                mapping.parts().stream().map(PartRule::table));
    }

    /** Deletes rows of a table that belong to bundles; takes the main keys as {@code ids}. */
    public String deleteByKey(TargetTable table) {
        return "DELETE FROM %s WHERE %s = ANY (:ids)"
                .formatted(table.sql(), quoted(mapping.table().key()));
    }

    /**
     * Updates main rows that differ; takes keys as {@code ids}, and one array of texts per column, {@code value_0} and
     * so on. Equal rows are not updated, because a new row version costs an entry in each index and write-ahead log.
     *
     * @return empty if nothing can differ, because the main table has neither columns nor a mark of deletion
     */
    public Optional<String> updateMain() {
        var table = mapping.table();
        var rules = mapping.columns();
        if (rules.isEmpty() && !isMarked()) {
            return Optional.empty();
        }
        return Optional.of(
                "UPDATE %s AS present SET %s FROM %s WHERE present.%s = changed.new_id AND ROW (%s) IS DISTINCT FROM ROW (%s)"
                        .formatted(
                                table.sql(),
                                eachAndMark(
                                        rules,
                                        (rule, index) -> quoted(rule.column()) + " = " + changedValue(rule, index),
                                        "deleted_at = NULL"),
                                changedRows(rules),
                                quoted(table.key()),
                                eachAndMark(
                                        rules,
                                        (rule, _) -> comparable(rule, "present." + quoted(rule.column())),
                                        "present.deleted_at"),
                                eachAndMark(
                                        rules, (rule, index) -> comparable(rule, changedValue(rule, index)), "NULL")));
    }

    private boolean isMarked() {
        return mapping.table().types().containsKey("deleted_at");
    }

    /** A fragment for each column, and one for the mark of deletion if the table has it. */
    private String eachAndMark(List<ColumnRule> rules, BiFunction<ColumnRule, Integer, String> fragment, String mark) {
        return Stream.concat(fragments(rules, fragment), isMarked() ? Stream.of(mark) : Stream.of())
                .collect(Collectors.joining(", "));
    }

    /** Updates the rows of a part that differ, or inserts missing ones; takes the same arrays. */
    public String upsertPart(PartRule part) {
        var table = part.table();
        var rules = part.columns();
        return "INSERT INTO %s AS present %s SELECT changed.new_id, %s FROM %s ON CONFLICT (%s) DO UPDATE SET %s WHERE ROW (%s) IS DISTINCT FROM ROW (%s)"
                .formatted(
                        table.sql(),
                        columnList(keyThen(table, rules)),
                        each(rules, BundleSql::changedValue),
                        changedRows(rules),
                        quoted(table.key()),
                        each(rules, (rule, _) -> "%s = excluded.%1$s".formatted(quoted(rule.column()))),
                        each(rules, (rule, _) -> comparable(rule, "present." + quoted(rule.column()))),
                        each(rules, (rule, _) -> comparable(rule, "excluded." + quoted(rule.column()))));
    }

    /** Deletes unwanted links; takes main keys as {@code ids}, and the wanted links as two arrays. */
    public String deleteTerms(TermsRule terms) {
        return "DELETE FROM %s AS link WHERE link.%s = ANY (:ids) AND NOT EXISTS (SELECT FROM %s WHERE wanted.new_id = link.%2$s AND wanted.term_id = link.%4$s)"
                .formatted(
                        terms.table().sql(),
                        quoted(mapping.table().key()),
                        WANTED_LINKS,
                        quoted(terms.dictionary().key()));
    }

    public String insertTerms(TermsRule terms) {
        return "INSERT INTO %s SELECT wanted.new_id, wanted.term_id FROM %s ON CONFLICT DO NOTHING"
                .formatted(termsCopy(terms), WANTED_LINKS);
    }

    private static String changedRows(List<ColumnRule> rules) {
        return "unnest(CAST(:ids AS bigint[])%s) AS changed (new_id%s)"
                .formatted(
                        fragments(rules, (_, index) -> ", CAST(:value_%d AS text[])".formatted(index))
                                .collect(Collectors.joining()),
                        fragments(rules, (_, index) -> ", value_" + index).collect(Collectors.joining()));
    }

    private static String changedValue(ColumnRule rule, int index) {
        return "CAST(changed.value_%d AS %s)".formatted(index, typeName(rule.type()));
    }

    private static String comparable(ColumnRule rule, String value) {
        return WITHOUT_EQUALITY.contains(rule.type()) ? "CAST(%s AS text)".formatted(value) : value;
    }

    /** The type for comparing a column's values: text for types without equality. */
    static String comparableType(ColumnRule rule) {
        return WITHOUT_EQUALITY.contains(rule.type()) ? "text" : typeName(rule.type());
    }

    private static String each(List<ColumnRule> rules, BiFunction<ColumnRule, Integer, String> fragment) {
        return fragments(rules, fragment).collect(Collectors.joining(", "));
    }

    private static Stream<String> fragments(List<ColumnRule> rules, BiFunction<ColumnRule, Integer, String> fragment) {
        return IntStream.range(0, rules.size()).mapToObj(index -> fragment.apply(rules.get(index), index));
    }

    /** Analyzes the tables that a load of the entity fills. */
    public String analyze() {
        return Stream.concat(parts(), Stream.of(mapping.table()))
                .map(TargetTable::sql)
                .distinct()
                .collect(Collectors.joining(", ", "ANALYZE ", ""));
    }

    private static List<String> keyThen(TargetTable table, List<ColumnRule> rules) {
        return Stream.concat(Stream.of(table.key()), rules.stream().map(ColumnRule::column))
                .toList();
    }

    private static String copyTarget(TargetTable table, List<String> columns) {
        return table.sql() + " " + columnList(columns);
    }

    private static String columnList(List<String> columns) {
        return columns.stream().map(TargetTable::quoted).collect(Collectors.joining(", ", "(", ")"));
    }
}
