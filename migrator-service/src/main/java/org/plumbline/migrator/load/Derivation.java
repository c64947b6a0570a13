package org.plumbline.migrator.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/**
 * What an entity's mapping makes of raw rows by today's rules, in some columns of one of its tables, and where the target
 * holds something else. A reference comes out as the legacy key of the row that it refers to.
 */
public final class Derivation {

    private static final String DIFFERING = SqlFile.read("load/differing_values.sql");

    private final ColumnRule when;
    private final List<ColumnRule> rules;
    private final Statements target;

    private Derivation(ColumnRule when, List<ColumnRule> rules, Statements target) {
        this.when = when;
        this.rules = rules;
        this.target = target;
    }

    /**
     * A row as the target keeps it.
     *
     * @param legacy the raw row; of its columns, at least {@link #inputs()}
     * @param stored the values of the columns, cast to text; empty where the table has no row of this bundle
     */
    public record Row(String legacyId, long newId, LegacyRow legacy, List<String> stored) {}

    /**
     * A row whose values differ from those derived.
     *
     * @param derived empty where the bundle should have no row in the table
     * @param places which of the columns differ, from 0 on; none where only one side has a row at all
     */
    public record Difference(Row row, List<String> derived, Set<Integer> places) {}

    /** Takes a row that today's rules refuse. */
    @FunctionalInterface
    public interface Refused {
        void accept(Row row, RejectedRow reason);
    }

    /**
     * The derivation of some columns.
     *
     * @param table the entity's main table or that of a part
     * @throws IllegalArgumentException where the entity's mapping fills no such table or column
     */
    public static Derivation of(
            Entity entity, TableName table, List<String> columns, Transformers transformers, TargetTables tables)
            throws SQLException {
        var mapping = EntityMapping.compile(entity, tables, transformers);
        if (mapping.table().name().equals(table)) {
            return new Derivation(null, named(columns, mapping.columns(), table), new Statements(tables.connection()));
        }
        var part = mapping.parts().stream()
                .filter(candidate -> candidate.table().name().equals(table))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("entity %s fills no table %s".formatted(entity.name(), table)));
        return new Derivation(part.when(), named(columns, part.columns(), table), new Statements(tables.connection()));
    }

    private static List<ColumnRule> named(List<String> columns, List<ColumnRule> rules, TableName table) {
        return columns.stream()
                .map(column -> rules.stream()
                        .filter(rule -> rule.column().equals(column))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the mapping fills no column %s of %s".formatted(column, table))))
                .toList();
    }

    /** The legacy columns that decide. */
    public Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        if (when != null) {
            inputs.addAll(when.mapping().value().columns());
        }
        rules.forEach(rule -> inputs.addAll(rule.mapping().value().columns()));
        return inputs;
    }

    /**
     * The values of the columns as text, null for NULL; empty where the bundle has no row in the table.
     *
     * @throws RejectedRow where today's rules refuse the row
     */
    public List<String> derive(LegacyRow row) {
        if (when != null && !Boolean.TRUE.equals(when.of(row))) {
            return List.of();
        }
        var values = new ArrayList<String>(rules.size());
        rules.forEach(rule -> values.add(BundleWriter.text(rule.of(row))));
        return values;
    }

    /**
     * The rows that differ. Values are compared as their columns' types compare them: text that means the same in another
     * form is no difference.
     *
     * @param refused takes the rows of which today's rules derive nothing
     */
    public List<Difference> differences(List<Row> rows, Refused refused) throws SQLException {
        var suspects = new ArrayList<Difference>();
        for (var row : rows) {
            try {
                var derived = derive(row.legacy());
                if (!derived.equals(row.stored())) {
                    suspects.add(new Difference(row, derived, new TreeSet<>()));
                }
            } catch (RejectedRow reason) {
                refused.accept(row, reason);
            }
        }
        var comparable = suspects.stream().filter(Derivation::isInBoth).toList();
        for (var column = 0; column < rules.size(); column++) {
            markDiffering(comparable, column);
        }
        suspects.removeIf(suspect -> isInBoth(suspect) && suspect.places().isEmpty());
        return suspects;
    }

    private static boolean isInBoth(Difference suspect) {
        return suspect.row().stored().size() == suspect.derived().size();
    }

    private void markDiffering(List<Difference> suspects, int column) throws SQLException {
        var differing = suspects.stream()
                .filter(suspect -> !Objects.equals(
                        suspect.row().stored().get(column), suspect.derived().get(column)))
                .toList();
        var rule = rules.get(column);
        // Keys of references are legacy keys, whatever type the column of the new ones has.
        if (rule.mapping().references() != null || rule.type().equals("text")) {
            differing.forEach(suspect -> suspect.places().add(column));
        } else if (!differing.isEmpty()) {
            target.list(
                    row -> differing.get(row.getInt(1)).places().add(column),
                    DIFFERING.replace("{type}", BundleSql.comparableType(rule)),
                    target.texts(differing.stream()
                            .map(suspect -> suspect.row().stored().get(column))
                            .toList()),
                    target.texts(differing.stream()
                            .map(suspect -> suspect.derived().get(column))
                            .toList()));
        }
    }
}
