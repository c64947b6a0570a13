package org.plumbline.migrator.preflight;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.model.tree.Node;

/**
 * Checks the tables of a bundle, and the values of their columns, against the target.
 *
 * @param definition the entity's definition in the file
 */
record TargetRules(InspectedDatabase target, MappingRules mappings, Entity entity, Node definition) {

    private static final String DELETED_AT = "deleted_at";
    private static final String INTO = "into";
    private static final String COLUMNS = "columns";

    void check() {
        var bundle = entity.into();
        var where = InspectedDatabase.place(definition.get(INTO));
        var main = table(bundle.table(), where);
        var key = main.flatMap(table -> key(table, bundle.newKey() == NewKey.GENERATED, where));
        checkColumns(main, bundle.columns(), key, definition.get(COLUMNS));
        main.ifPresent(this::checkTombstone);
        for (var part = 0; part < bundle.parts().size(); part++) {
            checkPart(bundle.parts().get(part), key, definition.get("parts").get(part));
        }
        for (var terms = 0; terms < bundle.terms().size(); terms++) {
            checkTerms(bundle.terms().get(terms), key, definition.get("terms").get(terms));
        }
    }

    private void checkPart(Bundle.Part part, Optional<LiveColumn> mainKey, Node at) {
        var where = InspectedDatabase.place(at.get(INTO));
        var table = table(part.table(), where);
        if (part.when() != null) {
            mappings.check(part.when(), InspectedDatabase.place(at.get("when")), entity.from(), null);
        }
        if (table.isPresent() && mainKey.isPresent()) {
            checkSharedKey(table.get(), mainKey.get().name(), where);
        }
        checkColumns(table, part.columns(), mainKey, at.get(COLUMNS));
    }

    private void checkSharedKey(Relation table, String key, String where) {
        var own = table.primaryKey();
        if (own.size() != 1 || !own.getFirst().name().equals(key)) {
            target.error(
                    where,
                    table.name(),
                    key,
                    "the primary key of %s is not %s, unlike that of %s"
                            .formatted(table, key, entity.into().table()),
                    "A part's primary key must be one column with the same name as the main table's.");
        }
    }

    private void checkTerms(Bundle.Terms terms, Optional<LiveColumn> mainKey, Node at) {
        var linkAt = InspectedDatabase.place(at.get(INTO));
        var dictionaryAt = InspectedDatabase.place(at.get("dictionary"));
        var termAt = InspectedDatabase.place(at.get("term"));
        var link = table(terms.table(), linkAt);
        var dictionary = table(terms.dictionary(), dictionaryAt);
        var termKey = dictionary.flatMap(table -> key(table, true, dictionaryAt));
        dictionary
                .flatMap(table -> target.column(termAt, table, terms.term()))
                .filter(column -> column.family() != TypeFamily.TEXT)
                .ifPresent(column -> target.error(
                        termAt,
                        column,
                        "%s is %s; a term must be a text".formatted(column, column.type()),
                        "Name the column with the term."));
        mappings.check(terms.values(), InspectedDatabase.place(at.get("values")), entity.from(), null);
        if (dictionary.isPresent() && termKey.isPresent()) {
            refuseUnfilled(dictionary.get(), Set.of(termKey.get().name(), terms.term()), dictionaryAt);
        }
        if (link.isPresent() && mainKey.isPresent() && termKey.isPresent()) {
            var keys = Set.of(mainKey.get().name(), termKey.get().name());
            keys.forEach(key -> target.column(linkAt, link.get(), key));
            refuseUnfilled(link.get(), keys, linkAt);
        }
    }

    private void checkColumns(
            Optional<Relation> table, Map<String, Mapping> columns, Optional<LiveColumn> key, Node at) {
        columns.forEach((name, mapping) -> {
            var where = InspectedDatabase.place(at.get(name));
            var column = table.flatMap(known -> target.column(where, known, name));
            column.ifPresent(known -> checkColumn(known, key, where));
            mappings.check(mapping, where, entity.from(), column.orElse(null));
        });
        if (table.isPresent() && key.isPresent()) {
            var filled = new HashSet<>(columns.keySet());
            filled.add(key.get().name());
            refuseUnfilled(table.get(), filled, InspectedDatabase.place(at));
        }
    }

    private void checkColumn(LiveColumn column, Optional<LiveColumn> key, String where) {
        if (key.filter(known -> known.name().equals(column.name())).isPresent()) {
            target.error(
                    where,
                    column,
                    "%s is the primary key, which 'new-key' decides".formatted(column),
                    "Remove the mapping; 'new-key: legacy' keeps the legacy key.");
        } else if (column.computed() || column.refusesValues()) {
            target.error(where, column, "%s is generated by the database".formatted(column), "Remove the mapping.");
        }
    }

    private void refuseUnfilled(Relation table, Set<String> filled, String where) {
        for (var column : table.columns().values()) {
            if (column.notNull() && !column.hasDefault() && !column.computed() && !filled.contains(column.name())) {
                target.error(
                        where,
                        column,
                        "nothing fills %s, which is NOT NULL and has no default".formatted(column),
                        "Add a mapping for it, a constant if need be.");
            }
        }
    }

    private void checkTombstone(Relation main) {
        var deletedAt = main.columns().get(DELETED_AT);
        if (entity.onDelete() == DeletePolicy.TOMBSTONE
                && (deletedAt == null || !deletedAt.type().startsWith("timestamp"))) {
            target.error(
                    InspectedDatabase.place(definition.get("on-delete")),
                    main.name(),
                    DELETED_AT,
                    "%s has no column deleted_at for tombstones".formatted(main),
                    "ALTER TABLE %s ADD COLUMN deleted_at timestamptz; or choose another 'on-delete'.".formatted(main));
        }
    }

    private Optional<Relation> table(TableName name, String where) {
        var table = target.relation(where, name);
        var user = target.catalogue().user();
        if (table.isPresent() && !table.get().isTable()) {
            target.error(where, name, "%s is %s".formatted(name, table.get().kindInWords()), "Name a table.");
        } else if (table.isPresent() && !table.get().writable()) {
            target.error(
                    where,
                    name,
                    "%s may not write to %s".formatted(user, name),
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;".formatted(name, user));
        }
        return table;
    }

    /** The one bigint column that is the primary key. */
    private Optional<LiveColumn> key(Relation table, boolean generated, String where) {
        var key = table.primaryKey();
        if (key.size() != 1 || !key.getFirst().type().equals("bigint")) {
            target.error(
                    where,
                    table.name(),
                    "the primary key of %s is not one column of type bigint".formatted(table),
                    "Give the table such a primary key for the new key.");
            return Optional.empty();
        }
        var column = key.getFirst();
        if (generated && !column.hasSequence()) {
            target.error(
                    where,
                    column,
                    "%s has no sequence to generate new keys".formatted(column),
                    "ALTER TABLE %s ALTER COLUMN %s ADD GENERATED BY DEFAULT AS IDENTITY; or keep the legacy key with 'new-key: legacy'."
                            .formatted(table, column.name()));
        }
        if (column.refusesValues()) {
            target.error(
                    where,
                    column,
                    "%s is GENERATED ALWAYS, so keys cannot be inserted".formatted(column),
                    "ALTER TABLE %s ALTER COLUMN %s SET GENERATED BY DEFAULT;".formatted(table, column.name()));
        }
        return Optional.of(column);
    }
}
