package org.plumbline.migrator.load;

import static org.plumbline.migrator.load.TargetTable.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that write an entity's bundles, composed of the catalogue's own names. */
final class BundleSql {

    private final EntityMapping mapping;

    BundleSql(EntityMapping mapping) {
        this.mapping = mapping;
    }

    /** Where COPY puts new main rows: the key, then the columns in the order of their rules. */
    String mainCopy() {
        return copyTarget(mapping.table(), keyThen(mapping.table(), mapping.columns()));
    }

    String partCopy(EntityMapping.PartRule part) {
        return copyTarget(part.table(), keyThen(part.table(), part.columns()));
    }

    String termsCopy(EntityMapping.TermsRule terms) {
        return copyTarget(terms.table(), List.of(mapping.table().key(), terms.termKey()));
    }

    /** Takes the keys of main rows as an array. */
    List<String> deleteBesideMain() {
        var statements = new ArrayList<String>();
        mapping.terms().forEach(terms -> statements.add(deleteByKey(terms.table())));
        mapping.parts().forEach(part -> statements.add(deleteByKey(part.table())));
        return statements;
    }

    private String deleteByKey(TargetTable table) {
        return "DELETE FROM %s WHERE %s = ANY (?)"
                .formatted(table.sql(), quoted(mapping.table().key()));
    }

    /** Takes an array of keys and then one array of texts per column. */
    String updateMain() {
        var rules = mapping.columns();
        var assignments = IntStream.range(0, rules.size())
                .mapToObj(index -> "%s = CAST(changed.value_%d AS %s)"
                        .formatted(
                                quoted(rules.get(index).column()),
                                index,
                                typeName(rules.get(index).type())))
                .collect(Collectors.joining(", "));
        var arrays = IntStream.range(0, rules.size())
                .mapToObj(index -> "CAST(? AS text[])")
                .collect(Collectors.joining(", "));
        var names = IntStream.range(0, rules.size())
                .mapToObj(index -> "value_" + index)
                .collect(Collectors.joining(", "));
        return "UPDATE %s AS main SET %s%s FROM unnest(CAST(? AS bigint[]), %s) AS changed (new_id, %s) WHERE main.%s = changed.new_id"
                .formatted(
                        mapping.table().sql(),
                        assignments,
                        mapping.table().types().containsKey("deleted_at") ? ", deleted_at = NULL" : "",
                        arrays,
                        names,
                        quoted(mapping.table().key()));
    }

    /** After a first chunk, and again each time the tables have doubled. */
    String analyze() {
        return "ANALYZE "
                + mapping.tables().stream().map(TargetTable::quoted).distinct().collect(Collectors.joining(", "));
    }

    private static List<String> keyThen(TargetTable table, List<ColumnRule> rules) {
        var columns = new ArrayList<String>();
        columns.add(table.key());
        rules.forEach(rule -> columns.add(rule.column()));
        return columns;
    }

    private static String copyTarget(TargetTable table, List<String> columns) {
        return columns.stream().map(TargetTable::quoted).collect(Collectors.joining(", ", table.sql() + " (", ")"));
    }

    private static String typeName(String catalogueName) {
        return catalogueName.startsWith("_") ? quoted(catalogueName.substring(1)) + "[]" : quoted(catalogueName);
    }
}
