package org.plumbline.migrator.preflight;

import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.migrator.source.RowSecurity;
import org.plumbline.model.tree.Node;

/** Checks a source's version, legacy tables, their keys and cursors. */
record SourceRules(InspectedDatabase source) {

    private static final Set<String> KEY_TYPES = Set.of("smallint", "integer", "bigint", "uuid", "text");
    private static final int OLDEST_VERSION = 12;
    private static final String VARYING = "character varying";

    /** Why a major version of PostgreSQL is not supported; empty if it is. */
    static Optional<String> refusal(int major) {
        return major >= OLDEST_VERSION
                ? Optional.empty()
                : Optional.of("the source is PostgreSQL %d; the oldest that can be read is %d"
                        .formatted(major, OLDEST_VERSION));
    }

    void check(Entity entity, Node definition) {
        var where = InspectedDatabase.place(definition.get("from"));
        source.relation(where, entity.from()).ifPresent(table -> {
            checkTable(where, table);
            var keyAt = InspectedDatabase.place(definition.get("key"));
            source.column(keyAt, table, entity.key())
                    .ifPresent(key -> checkKey(keyAt, key, entity.into().newKey() == NewKey.LEGACY));
            if (entity.cursor() != null) {
                var cursorAt = InspectedDatabase.place(definition.get("cursor"));
                source.column(cursorAt, table, entity.cursor()).ifPresent(cursor -> checkCursor(cursorAt, cursor));
            }
        });
    }

    private void checkTable(String where, Relation table) {
        var user = source.catalogue().user();
        if (!table.isTable()) {
            source.error(
                    where,
                    table.name(),
                    "%s is %s".formatted(table, table.kindInWords()),
                    "Use the table behind it: only a table has the transaction that wrote a row.");
        }
        if (!table.readable()) {
            source.error(
                    where,
                    table.name(),
                    "%s may not read %s".formatted(user, table),
                    "GRANT USAGE ON SCHEMA %s TO %s; GRANT SELECT ON %s TO %2$s;"
                            .formatted(table.name().schema(), user, table));
        }
        if (table.hidesRows()) {
            source.error(
                    where,
                    table.name(),
                    "row-level security of %s applies to %s, so that rows could be silently missing"
                            .formatted(table, user),
                    RowSecurity.remedy(user));
        }
    }

    private void checkKey(String where, LiveColumn key, boolean becomesNewKey) {
        if (!KEY_TYPES.contains(key.type()) && !key.type().startsWith(VARYING)) {
            source.error(
                    where,
                    key,
                    "%s is %s, which cannot be a key".formatted(key, key.type()),
                    "Name a key of type smallint, integer, bigint, uuid, text or varchar.");
        }
        if (becomesNewKey && key.family() != TypeFamily.INTEGER) {
            source.error(
                    where,
                    key,
                    "%s is %s, which 'new-key: legacy' does not support".formatted(key, key.type()),
                    "Remove 'new-key': the target's sequence generates keys, and the id map stores the legacy ones.");
        }
        if (!key.unique() || !key.notNull()) {
            source.error(
                    where,
                    key,
                    "%s does not identify a row: it is %s"
                            .formatted(
                                    key,
                                    key.unique()
                                            ? "not declared NOT NULL"
                                            : "neither the primary key nor alone in a unique index"),
                    "Name the primary key, or a column that is NOT NULL and alone in a unique index.");
        }
    }

    private void checkCursor(String where, LiveColumn cursor) {
        if (!cursor.type().startsWith("timestamp")) {
            source.error(
                    where,
                    cursor,
                    "%s is %s; a cursor must be a timestamp".formatted(cursor, cursor.type()),
                    "Name a column of type timestamptz or timestamp that every change updates, or remove 'cursor':"
                            + " rows are then compared one by one.");
        } else if (!cursor.leadsIndex()) {
            source.advice(
                    where,
                    cursor,
                    "no index starts with %s, so each delta run reads the whole table".formatted(cursor),
                    "CREATE INDEX CONCURRENTLY ON %s (%s);".formatted(cursor.table(), cursor.name()));
        }
    }
}
