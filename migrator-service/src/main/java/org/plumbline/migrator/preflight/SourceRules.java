package org.plumbline.migrator.preflight;

import java.util.Set;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Definition;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.migrator.source.RowSecurity;

/** Checks legacy tables, their keys and cursors against the source. */
final class SourceRules {

    private static final Set<String> KEY_TYPES = Set.of("smallint", "integer", "bigint", "uuid", "text");
    private static final String VARYING = "character varying";

    private final Side source;
    private final Definition definition;

    SourceRules(Side source, Definition definition) {
        this.source = source;
        this.definition = definition;
    }

    void examine(int index, Entity entity) {
        var where = definition.place("entities", index, "from");
        source.relation(where, entity.from()).ifPresent(table -> {
            examineTable(where, table);
            source.column(definition.place("entities", index, "key"), table, entity.key())
                    .ifPresent(key -> examineKey(
                            definition.place("entities", index, "key"),
                            table,
                            key,
                            entity.into().newKey() == NewKey.LEGACY));
            if (entity.cursor() != null) {
                var at = definition.place("entities", index, "cursor");
                source.column(at, table, entity.cursor()).ifPresent(cursor -> examineCursor(at, table, cursor));
            }
        });
    }

    private void examineTable(String where, Relation table) {
        if (!table.isTable()) {
            source.error(
                    where,
                    table.name(),
                    null,
                    "%s is %s".formatted(table.name(), table.kindInWords()),
                    "Name the table behind it: only a table tells which transaction wrote a row.");
        }
        if (!table.readable()) {
            source.error(
                    where,
                    table.name(),
                    null,
                    "%s may not read %s".formatted(source.catalogue().user(), table.name()),
                    "GRANT USAGE ON SCHEMA %s TO %s; GRANT SELECT ON %s TO %2$s;"
                            .formatted(table.name().schema(), source.catalogue().user(), table.name()));
        }
        if (table.hidesRows()) {
            source.error(
                    where,
                    table.name(),
                    null,
                    "row-level security of %s applies to %s, so that rows could be missing without a word"
                            .formatted(table.name(), source.catalogue().user()),
                    RowSecurity.remedy(source.catalogue().user()));
        }
    }

    private void examineKey(String where, Relation table, LiveColumn key, boolean kept) {
        if (!KEY_TYPES.contains(key.type()) && !key.type().startsWith(VARYING)) {
            source.error(
                    where,
                    table.name(),
                    key.name(),
                    "%s.%s is %s, which is no key".formatted(table.name(), key.name(), key.type()),
                    "Name a key of type smallint, integer, bigint, uuid, text or varchar.");
        }
        if (kept && key.family() != TypeFamily.INTEGER) {
            source.error(
                    where,
                    table.name(),
                    key.name(),
                    "%s.%s is %s, which 'new-key: legacy' cannot keep".formatted(table.name(), key.name(), key.type()),
                    "Leave 'new-key' out: the target's sequence gives keys, and the id map remembers the legacy ones.");
        }
        if (!key.unique() || !key.notNull()) {
            source.error(
                    where,
                    table.name(),
                    key.name(),
                    "%s.%s does not identify a row: it is %s"
                            .formatted(
                                    table.name(),
                                    key.name(),
                                    key.unique()
                                            ? "not declared NOT NULL"
                                            : "neither the primary key nor alone in a unique index"),
                    "Name the primary key, or a column that is NOT NULL and alone in a unique index.");
        }
    }

    private void examineCursor(String where, Relation table, LiveColumn cursor) {
        if (!cursor.type().startsWith("timestamp")) {
            source.error(
                    where,
                    table.name(),
                    cursor.name(),
                    "%s.%s is %s; a cursor is a timestamp".formatted(table.name(), cursor.name(), cursor.type()),
                    "Name a column of type timestamptz or timestamp that a writer moves with each change, or leave 'cursor'"
                            + " out: rows are then compared one by one.");
        } else if (!cursor.leadsIndex()) {
            source.advice(
                    where,
                    table.name(),
                    cursor.name(),
                    "no index begins with %s.%s, so each delta run reads the whole table"
                            .formatted(table.name(), cursor.name()),
                    "CREATE INDEX CONCURRENTLY ON %s (%s);".formatted(table.name(), cursor.name()));
        }
    }
}
