package org.plumbline.migrator.check.content;

import static org.jooq.impl.DSL.field;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.write.Derivation;
import org.plumbline.migrator.load.write.Derivation.Difference;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/** Compares one table of a bundle with what the mapping derives. */
public final class BundleTable {

    private static final String TIMESTAMP = "timestamptz";

    private final CheckContext context;
    private final TableName table;
    private final List<String> columns;
    private final List<Mapping> mappings;
    private final Derivation derivation;
    private final String query;

    private BundleTable(
            CheckContext context, TableName table, Map<String, Mapping> columns, Derivation derivation, String query) {
        this.context = context;
        this.table = table;
        this.columns = List.copyOf(columns.keySet());
        this.mappings = List.copyOf(columns.values());
        this.derivation = derivation;
        this.query = query;
    }

    static BundleTable of(
            CheckContext context,
            Entity entity,
            TableName table,
            String key,
            Map<String, Mapping> columns,
            Transformers transformers)
            throws SQLException {
        var derivation = Derivation.of(entity, table, List.copyOf(columns.keySet()), transformers, context.tables());
        return new BundleTable(
                context,
                table,
                columns,
                derivation,
                query(context, context.tables().named(table), key, columns));
    }

    /** Returns a query by new key: values as text, references as the legacy keys of the rows they point to. */
    private static String query(CheckContext context, TargetTable table, String key, Map<String, Mapping> columns) {
        var stored = StoredTable.of(context.pipeline().source(), table, key, columns);
        var fields = new ArrayList<Field<?>>();
        fields.add(stored.key().as("new_id"));
        stored.values().forEach(value -> fields.add(text(value)));
        var dsl = DSL.using(SQLDialect.POSTGRES);
        return dsl.render(DSL.select(fields).from(stored.from()))
                + " WHERE %s = ANY (:keys)".formatted(dsl.render(stored.key()));
    }

    /** Formats timestamps as legacy rows do, so that values which are equal as text need not be parsed. */
    private static Field<String> text(StoredTable.Value value) {
        return TIMESTAMP.equals(value.type())
                ? field("trim(BOTH '\"' FROM to_json({0})::text)", String.class, value.field())
                : field("{0}::text", String.class, value.field());
    }

    void compare(List<ComparedRow> rows, FailingFields failing) throws SQLException {
        var stored = stored(rows);
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

    private Map<Long, List<String>> stored(List<ComparedRow> rows) throws SQLException {
        return new Statements(context.target())
                        .composed(query)
                        .bigints("keys", rows.stream().map(ComparedRow::newId).toList())
                        .list(row -> {
                            var values = new ArrayList<String>(columns.size());
                            for (var column = 0; column < columns.size(); column++) {
                                values.add(row.getString(column + 2));
                            }
                            return Map.entry(row.getLong("new_id"), (List<String>) values);
                        })
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void reportRefused(Derivation.Row row, RejectedRow reason, FailingFields failing) {
        failing.add(key(row), table, reason.field(), "a row", "none: the rule %s refuses it".formatted(reason.rule()));
    }

    private void reportRow(Difference difference, FailingFields failing) {
        failing.add(
                key(difference.row()),
                table,
                null,
                difference.row().stored().isEmpty() ? null : "a row",
                difference.derived().isEmpty() ? null : "a row");
    }

    private void reportFields(List<Difference> differences, FailingFields failing) throws SQLException {
        var byColumn = new TreeMap<Integer, List<Difference>>();
        for (var difference : differences) {
            var older = RuleVersions.older(mappings, difference.row().stored(), difference.derived());
            difference.places().stream()
                    .filter(place -> !older.contains(place))
                    .forEach(place -> byColumn.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(difference));
        }
        for (var column : byColumn.entrySet()) {
            reportField(column.getKey(), column.getValue(), failing);
        }
    }

    private void reportField(int column, List<Difference> differences, FailingFields failing) throws SQLException {
        var reference = mappings.get(column).references();
        var held = reference == null ? Set.<String>of() : heldKeys(differences, column, reference.entity());
        for (var difference : differences) {
            var stored = difference.row().stored().get(column);
            var derived = difference.derived().get(column);
            if (reference == null || stored != null || held.contains(derived)) {
                failing.add(key(difference.row()), table, columns.get(column), stored, derived);
            } else {
                // Left out because the referenced row is missing: right as long as it is.
                failing.leaveOpen(key(difference.row()));
            }
        }
    }

    private Set<String> heldKeys(List<Difference> differences, int column, String referred) throws SQLException {
        var statements = new Statements(context.target());
        var wanted = differences.stream()
                .map(difference -> difference.derived().get(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Set.copyOf(statements
                .sql("content.held_keys")
                .bind("source", context.pipeline().source())
                .bind("entity", referred)
                .texts("ids", wanted)
                .list(row -> row.getString("legacy_id")));
    }

    private static ComparedKey key(Derivation.Row row) {
        return new ComparedKey(row.legacyId(), row.newId());
    }
}
