package org.plumbline.migrator.check.content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.write.Derivation;
import org.plumbline.migrator.load.write.Derivation.Difference;
import org.plumbline.migrator.load.write.EntityMapping.PartRule;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.pipeline.TableName;

/** Compares one table of a bundle with what the mapping derives. */
record BundleTable(CheckContext context, Derivation derivation, String query) {

    /** The transformer whose values end with {@code @} and the version. */
    private static final String RULE = "platform-rule";

    private static final Set<String> OF_THE_RULES = Set.of("platform", "platform-detail", "platform-source", RULE);

    static BundleTable of(CheckContext context, PartRule part, String key) {
        var stored = StoredTable.of(context.pipeline().source(), part, key);
        return new BundleTable(context, new Derivation(part, part.columns(), context.target()), query(stored));
    }

    /** Returns a query by new key: values as text, references as the legacy keys of the rows they point to. */
    private static String query(StoredTable stored) {
        return "SELECT %s AS new_id, ARRAY[%s]::text[] AS texts FROM %s WHERE %1$s = ANY (:keys)"
                .formatted(stored.key(), String.join(", ", stored.texts()), stored.from());
    }

    void compare(List<ComparedRow> rows, FailingFields failing) throws SQLException {
        var stored = EntityContent.texts(context, query, rows);
        var sides = rows.stream()
                .map(row -> new Derivation.Row(
                        row.legacyId(), row.newId(), row.legacy(), stored.getOrDefault(row.newId(), List.of())))
                .toList();
        var inBoth = new ArrayList<Difference>();
        for (var difference : derivation.differences(sides, (row, reason) -> reportRefused(row, reason, failing))) {
            if (difference.row().stored().isEmpty() || difference.derived().isEmpty()) {
                reportRow(difference, failing);
            } else {
                inBoth.add(difference);
            }
        }
        reportFields(inBoth, failing);
    }

    private void reportRefused(Derivation.Row row, RejectedRow reason, FailingFields failing) {
        failing.add(
                key(row), table(), reason.field(), "a row", "none: the rule %s rejects it".formatted(reason.rule()));
    }

    private void reportRow(Difference difference, FailingFields failing) {
        failing.add(
                key(difference.row()),
                table(),
                null,
                difference.row().stored().isEmpty() ? null : "a row",
                difference.derived().isEmpty() ? null : "a row");
    }

    private void reportFields(List<Difference> differences, FailingFields failing) throws SQLException {
        var byColumn = new TreeMap<Integer, List<Difference>>();
        for (var difference : differences) {
            var places = new HashSet<>(difference.places());
            places.removeAll(older(difference.row().stored(), difference.derived()));
            places.forEach(place ->
                    byColumn.computeIfAbsent(place, _ -> new ArrayList<>()).add(difference));
        }
        for (var column : byColumn.entrySet()) {
            reportField(column.getKey(), column.getValue(), failing);
        }
    }

    /**
     * Finds columns that were derived by an earlier version of the platform rules; none if today's version wrote the
     * row. A row keeps those values until it is written again or repaired; {@code PlatformUrlCheck} compares it with
     * its URL.
     */
    private Set<Integer> older(List<String> stored, List<String> derived) {
        var places = new HashSet<Integer>();
        var isOlder = false;
        for (var column = 0; column < derivation.rules().size(); column++) {
            var transform = derivation.rules().get(column).mapping().transform();
            if (transform != null && OF_THE_RULES.contains(transform.name())) {
                places.add(column);
                isOlder |= transform.name().equals(RULE)
                        && !Objects.equals(version(stored.get(column)), version(derived.get(column)));
            }
        }
        return isOlder ? places : Set.of();
    }

    private static String version(String rule) {
        return rule == null ? null : rule.substring(rule.lastIndexOf('@') + 1);
    }

    private void reportField(int column, List<Difference> differences, FailingFields failing) throws SQLException {
        var rule = derivation.rules().get(column);
        var reference = rule.mapping().references();
        var held = reference == null ? Set.<String>of() : heldKeys(differences, column, reference.entity());
        for (var difference : differences) {
            var stored = difference.row().stored().get(column);
            var derived = difference.derived().get(column);
            if (reference == null || stored != null || held.contains(derived)) {
                failing.add(key(difference.row()), table(), rule.column(), stored, derived);
            } else {
                // Omitted because the referenced row is missing; correct until it exists.
                failing.leaveOpen(key(difference.row()));
            }
        }
    }

    private Set<String> heldKeys(List<Difference> differences, int column, String referred) throws SQLException {
        var wanted = differences.stream()
                .map(difference -> difference.derived().get(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Set.copyOf(context.sql("content.held_keys")
                .bind("source", context.pipeline().source())
                .bind("entity", referred)
                .texts("ids", wanted)
                .list(row -> row.getString("legacy_id")));
    }

    private TableName table() {
        return derivation.part().table().name();
    }

    private static ComparedKey key(Derivation.Row row) {
        return new ComparedKey(row.legacyId(), row.newId());
    }
}
