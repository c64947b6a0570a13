package org.plumbline.migrator.load.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/**
 * Derives some columns of one of an entity's tables from raw rows by today's rules, and finds where the target differs.
 * A reference is derived as the legacy key of the row that it refers to.
 */
public final class Derivation {

    private final ColumnRule when;
    private final List<ColumnRule> rules;
    private final Statements target;

    private Derivation(ColumnRule when, List<ColumnRule> rules, Statements target) {
        this.when = when;
        this.rules = rules;
        this.target = target;
    }

    /**
     * A row in the target.
     *
     * @param legacy the raw row; of its columns, at least {@link #inputs()}
     * @param stored the values of the columns, cast to text; empty if the table has no row of this bundle
     */
    public record Row(String legacyId, long newId, LegacyRow legacy, List<String> stored) {}

    /**
     * A row whose values differ from those derived.
     *
     * @param derived empty if the bundle should have no row in the table
     * @param places the indexes of the columns that differ; none if only one side has a row at all
     */
    public record Difference(Row row, List<String> derived, Set<Integer> places) {}

    /** Receives a row that today's rules reject. */
    @FunctionalInterface
    public interface Refused {
        void accept(Row row, RejectedRow reason);
    }

    /**
     * Makes the derivation of some columns.
     *
     * @param table the entity's main table or that of a part
     * @throws IllegalArgumentException if the entity's mapping fills no such table or column
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

    /** The legacy columns that it reads. */
    public Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        if (when != null) {
            inputs.addAll(when.mapping().value().columns());
        }
        rules.forEach(rule -> inputs.addAll(rule.mapping().value().columns()));
        return inputs;
    }

    /**
     * Returns the values of the columns as text, null for NULL; empty if the bundle has no row in the table.
     *
     * @throws RejectedRow if today's rules reject the row
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
     * Returns the rows that differ. Values are compared by their columns' types: another form of the same value is no
     * difference.
     *
     * @param refused receives the rows that today's rules reject
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
        // References are compared as legacy keys, whatever the type of the new key's column.
        if (rule.mapping().references() != null || rule.type().equals("text")) {
            differing.forEach(suspect -> suspect.places().add(column));
        } else if (!differing.isEmpty()) {
            target.sql("content.differing_values")
                    .with("type", BundleSql.comparableType(rule))
                    .texts(
                            "stored",
                            differing.stream()
                                    .map(suspect -> suspect.row().stored().get(column))
                                    .toList())
                    .texts(
                            "derived",
                            differing.stream()
                                    .map(suspect -> suspect.derived().get(column))
                                    .toList())
                    .list(row -> differing.get(row.getInt(1)).places().add(column));
        }
    }

    public static Derivation of(Terms terms, Transformers transformers) {
        return new Derivation(null, List.of(ColumnRule.compile("values", "_text", terms.values(), transformers)), null);
    }

    /**
     * Returns the terms as the row spells them, in any order; empty if it has none.
     *
     * @throws RejectedRow if today's rules reject the row
     */
    public List<String> terms(LegacyRow row) {
        return rules.getFirst().of(row) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
