package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.plumbline.migrator.load.write.EntityMapping.PartRule;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.transform.LegacyRow;

/**
 * Derives some columns of one of an entity's tables from raw rows by today's rules, and finds where the target differs.
 * A reference is derived as the legacy key of the row that it refers to.
 */
public record Derivation(PartRule part, List<ColumnRule> rules, Connection target) {

    /**
     * A row in the target.
     *
     * @param legacy the raw row; of its columns, at least {@link #inputs()}
     * @param stored the values of the columns as text, possibly followed by others; empty if the table has no row of
     *     this bundle
     */
    public record Row(String legacyId, long newId, LegacyRow legacy, List<String> stored) {}

    /**
     * A row whose values differ from those derived.
     *
     * @param derived empty if the bundle should have no row in the table
     * @param places the indexes of the columns that differ; none if only one side has a row at all
     */
    public record Difference(Row row, List<String> derived, Set<Integer> places) {}

    /**
     * Makes the derivation of some columns.
     *
     * @param table the entity's main table or that of a part
     * @throws IllegalArgumentException if the entity's mapping does not fill the table or column
     */
    public static Derivation of(EntityMapping mapping, TableName table, List<String> columns, Connection target) {
        var part = mapping.tables().stream()
                .filter(candidate -> candidate.table().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "entity %s does not fill table %s".formatted(mapping.name(), table)));
        return new Derivation(part, named(columns, part.columns(), table), target);
    }

    private static List<ColumnRule> named(List<String> columns, List<ColumnRule> rules, TableName table) {
        return columns.stream()
                .map(column -> rules.stream()
                        .filter(rule -> rule.column().equals(column))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the mapping does not fill column %s of %s".formatted(column, table))))
                .toList();
    }

    /** The legacy columns that it reads. */
    public Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        if (part.when() != null) {
            inputs.addAll(part.when().mapping().value().columns());
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
        if (!part.isIn(row)) {
            return List.of();
        }
        var values = new ArrayList<String>(rules.size());
        rules.forEach(rule -> values.add(BundleWriter.text(rule.of(row))));
        return values;
    }

    /**
     * Returns the rows that differ. Values are compared by their columns' types, so different forms of a value are
     * equal.
     *
     * @param refused receives the rows that today's rules reject
     */
    public List<Difference> differences(List<Row> rows, BiConsumer<Row, RejectedRow> refused) throws SQLException {
        var suspects = new ArrayList<Difference>();
        for (var row : rows) {
            try {
                var derived = derive(row.legacy());
                var stored = row.stored()
                        .subList(0, Math.min(rules.size(), row.stored().size()));
                if (!derived.equals(stored)) {
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
        return suspect.row().stored().isEmpty() == suspect.derived().isEmpty();
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
            NamedStatement.of(target, "content.differing_values")
                    .with("type", BundleSql.comparableType(rule))
                    .texts("stored", texts(differing, suspect -> suspect.row().stored(), column))
                    .texts("derived", texts(differing, Difference::derived, column))
                    .list(row -> differing.get(row.getInt(1)).places().add(column));
        }
    }

    private static List<String> texts(List<Difference> differing, Function<Difference, List<String>> side, int column) {
        return differing.stream()
                .map(difference -> side.apply(difference).get(column))
                .toList();
    }
}
