package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.migrator.load.Derivation;
import org.plumbline.migrator.load.RejectedRow;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/** One table of a bundle, held against what the mapping derives for it. */
final class BundleTable {

    private static final String STORED = "stored";
    private static final String TIMESTAMP = "timestamptz";

    private final CheckContext context;
    private final Transformers transformers;
    private final Entity entity;
    private final TableName table;
    private final List<String> columns;
    private final List<Mapping> mappings;
    private final Derivation derivation;
    private final String query;

    private BundleTable(
            CheckContext context,
            Transformers transformers,
            Entity entity,
            TableName table,
            Map<String, Mapping> columns,
            Derivation derivation,
            String query) {
        this.context = context;
        this.transformers = transformers;
        this.entity = entity;
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
        var derivation = Derivation.of(entity, table, List.copyOf(columns.keySet()), transformers, context.target());
        return new BundleTable(
                context,
                transformers,
                entity,
                table,
                columns,
                derivation,
                query(context, TargetTable.read(context.target(), table), key, columns));
    }

    /** By new keys: the values as text; those of references as the legacy keys of the rows referred to. */
    private static String query(CheckContext context, TargetTable table, String key, Map<String, Mapping> columns) {
        var fields = new ArrayList<Field<?>>();
        fields.add(field(name(STORED, key), Long.class).as("new_id"));
        Table<?> from = table(name(table.name().schema(), table.name().table())).as(name(STORED));
        for (var column : columns.entrySet()) {
            var value = field(name(STORED, column.getKey()));
            if (column.getValue().references() == null) {
                fields.add(text(value, table.types().get(column.getKey())));
            } else {
                var referred = "of_" + column.getKey();
                fields.add(field(name(referred, "legacy_id"), String.class));
                from = from.leftJoin(table(name("etl", "id_map")).as(name(referred)))
                        .on(field(name(referred, "source"), String.class)
                                .eq(DSL.inline(context.pipeline().source())))
                        .and(field(name(referred, "entity"), String.class)
                                .eq(DSL.inline(column.getValue().references().entity())))
                        .and(field(name(referred, "new_id"), Object.class).eq(value));
            }
        }
        var dsl = DSL.using(SQLDialect.POSTGRES);
        return dsl.render(DSL.select(fields).from(from))
                + " WHERE %s = ANY (?)".formatted(dsl.render(name(STORED, key)));
    }

    /** Timestamps as legacy rows write them: what is equal as text need not be read as a timestamp. */
    private static Field<String> text(Field<Object> value, String type) {
        return TIMESTAMP.equals(type)
                ? field("trim(BOTH '\"' FROM to_json({0})::text)", String.class, value)
                : field("{0}::text", String.class, value);
    }

    void compare(List<ComparedKey> keys, Map<String, String> documents, FieldFaults faults) throws SQLException {
        var stored = stored(keys);
        var rows = keys.stream()
                .map(key -> new Derivation.Row(
                        key.legacyId(),
                        key.newId(),
                        documents.get(key.legacyId()),
                        stored.getOrDefault(key.newId(), List.of())))
                .toList();
        var inBoth = new ArrayList<Derivation.Difference>();
        for (var difference : differences(rows, faults)) {
            if (!difference.stored().isEmpty() && !difference.derived().isEmpty()) {
                inBoth.add(difference);
                continue;
            }
            var key = new ComparedKey(difference.legacyId(), difference.newId());
            faults.add(
                    key,
                    table,
                    null,
                    difference.stored().isEmpty() ? null : "a row",
                    difference.derived().isEmpty() ? null : "a row");
        }
        reportFields(inBoth, documents, faults);
    }

    private Map<Long, List<String>> stored(List<ComparedKey> keys) throws SQLException {
        var statements = new Statements(context.target());
        return statements
                .list(
                        row -> {
                            var values = new ArrayList<String>(columns.size());
                            for (var column = 0; column < columns.size(); column++) {
                                values.add(row.getString(column + 2));
                            }
                            return Map.entry(row.getLong("new_id"), (List<String>) values);
                        },
                        query,
                        statements.bigints(keys.stream().map(ComparedKey::newId).toList()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Derivation.Difference> differences(List<Derivation.Row> rows, FieldFaults faults) throws SQLException {
        try {
            return derivation.differences(rows);
        } catch (RejectedRow e) {
            // One of many, and the exception does not say which.
            var takable = new ArrayList<Derivation.Row>();
            for (var row : rows) {
                try {
                    derivation.derive(row.document());
                    takable.add(row);
                } catch (RejectedRow reason) {
                    faults.add(
                            new ComparedKey(row.legacyId(), row.newId()),
                            table,
                            reason.field(),
                            "a row",
                            "none: the rule %s refuses it".formatted(reason.rule()));
                }
            }
            return derivation.differences(takable);
        }
    }

    /** Which field it is of rows that differ, column by column: text that differs may mean the same. */
    private void reportFields(
            List<Derivation.Difference> differences, Map<String, String> documents, FieldFaults faults)
            throws SQLException {
        var older = new HashMap<String, Set<Integer>>();
        for (var difference : differences) {
            older.put(difference.legacyId(), RuleVersions.older(mappings, difference.stored(), difference.derived()));
        }
        for (var column = 0; column < columns.size(); column++) {
            var place = column;
            var suspects = differences.stream()
                    .filter(difference -> !Objects.equals(
                            difference.stored().get(place), difference.derived().get(place)))
                    .filter(difference -> !older.get(difference.legacyId()).contains(place))
                    .toList();
            for (var difference : differing(suspects, documents, column)) {
                faults.add(
                        new ComparedKey(difference.legacyId(), difference.newId()),
                        table,
                        columns.get(column),
                        difference.stored().getFirst(),
                        difference.derived().getFirst());
            }
        }
    }

    private List<Derivation.Difference> differing(
            List<Derivation.Difference> suspects, Map<String, String> documents, int column) throws SQLException {
        if (suspects.isEmpty()) {
            return List.of();
        }
        var reference = mappings.get(column).references();
        if (reference != null) {
            return differingReferences(suspects, column, reference.entity());
        }
        var rows = suspects.stream()
                .map(suspect -> new Derivation.Row(
                        suspect.legacyId(),
                        suspect.newId(),
                        documents.get(suspect.legacyId()),
                        single(suspect.stored().get(column))))
                .toList();
        return Derivation.of(entity, table, List.of(columns.get(column)), transformers, context.target())
                .differences(rows);
    }

    /** A reference that is left out because the other row is not there is right; the row gets it once that comes. */
    private List<Derivation.Difference> differingReferences(
            List<Derivation.Difference> suspects, int column, String referred) throws SQLException {
        var statements = new Statements(context.target());
        var wanted = suspects.stream()
                .map(suspect -> suspect.derived().get(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var held = Set.copyOf(statements.list(
                row -> row.getString("legacy_id"),
                SqlFile.read("checks/content/held_keys.sql"),
                context.pipeline().source(),
                referred,
                statements.texts(wanted)));
        return suspects.stream()
                .filter(suspect -> suspect.stored().get(column) != null
                        || held.contains(suspect.derived().get(column)))
                .map(suspect -> new Derivation.Difference(
                        suspect.legacyId(),
                        suspect.newId(),
                        single(suspect.stored().get(column)),
                        single(suspect.derived().get(column))))
                .toList();
    }

    /** A list of one, which may be null. */
    private static List<String> single(String value) {
        return Collections.singletonList(value);
    }
}
