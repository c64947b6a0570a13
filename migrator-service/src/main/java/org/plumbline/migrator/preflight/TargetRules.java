package org.plumbline.migrator.preflight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;

/**
 * Checks the tables of a bundle, and the values of their columns, against the target.
 *
 * @param index of the entity in the pipeline
 */
record TargetRules(Side target, MappingRules mappings, Pipeline pipeline, int index) {

    private static final String DELETED_AT = "deleted_at";

    private Entity entity() {
        return pipeline.entities().get(index);
    }

    void check() {
        var bundle = entity().into();
        var main = table(bundle.table(), "into");
        var key = main.flatMap(table -> key(table, bundle.newKey() == NewKey.GENERATED, "into"));
        checkColumns(main, bundle.columns(), key, "columns");
        main.ifPresent(this::checkTombstone);
        for (var part = 0; part < bundle.parts().size(); part++) {
            checkPart(part, bundle.parts().get(part), key);
        }
        for (var terms = 0; terms < bundle.terms().size(); terms++) {
            checkTerms(terms, bundle.terms().get(terms), key);
        }
    }

    private void checkPart(int number, Bundle.Part part, Optional<LiveColumn> mainKey) {
        var table = table(part.table(), "parts", number, "into");
        if (part.when() != null) {
            mappings.check(part.when(), place("parts", number, "when"), entity().from(), null);
        }
        if (table.isPresent() && mainKey.isPresent()) {
            checkSharedKey(table.get(), mainKey.get().name(), place("parts", number, "into"));
        }
        checkColumns(table, part.columns(), mainKey, "parts", number, "columns");
    }

    private void checkSharedKey(Relation table, String key, String where) {
        var own = table.primaryKey();
        if (own.size() != 1 || !own.getFirst().name().equals(key)) {
            target.error(
                    where,
                    table.name(),
                    key,
                    "the primary key of %s is not %s, as that of %s"
                            .formatted(table, key, entity().into().table()),
                    "A part's primary key is one column of the same name as the main table's.");
        }
    }

    private void checkTerms(int number, Bundle.Terms terms, Optional<LiveColumn> mainKey) {
        var link = table(terms.table(), "terms", number, "into");
        var dictionary = table(terms.dictionary(), "terms", number, "dictionary");
        var termKey = dictionary.flatMap(table -> key(table, true, "terms", number, "dictionary"));
        var termAt = place("terms", number, "term");
        dictionary
                .flatMap(table -> target.column(termAt, table, terms.term()))
                .filter(column -> column.family() != TypeFamily.TEXT)
                .ifPresent(column -> target.error(
                        termAt,
                        column,
                        "%s is %s; a term is a text".formatted(column, column.type()),
                        "Name the column that holds the term."));
        mappings.check(terms.values(), place("terms", number, "values"), entity().from(), null);
        if (dictionary.isPresent() && termKey.isPresent()) {
            refuseUnfilled(
                    dictionary.get(), Set.of(termKey.get().name(), terms.term()), place("terms", number, "dictionary"));
        }
        if (link.isPresent() && mainKey.isPresent() && termKey.isPresent()) {
            var keys = Set.of(mainKey.get().name(), termKey.get().name());
            keys.forEach(key -> target.column(place("terms", number, "into"), link.get(), key));
            refuseUnfilled(link.get(), keys, place("terms", number, "into"));
        }
    }

    private void checkColumns(
            Optional<Relation> table, Map<String, Mapping> columns, Optional<LiveColumn> key, Object... steps) {
        columns.forEach((name, mapping) -> {
            var at = new ArrayList<>(List.of(steps));
            at.add(name);
            var where = place(at.toArray());
            var column = table.flatMap(known -> target.column(where, known, name));
            column.ifPresent(known -> checkColumn(known, key, where));
            mappings.check(mapping, where, entity().from(), column.orElse(null));
        });
        if (table.isPresent() && key.isPresent()) {
            var filled = new HashSet<>(columns.keySet());
            filled.add(key.get().name());
            refuseUnfilled(table.get(), filled, place(steps));
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
        if (entity().onDelete() == DeletePolicy.TOMBSTONE
                && (deletedAt == null || !deletedAt.type().startsWith("timestamp"))) {
            target.error(
                    place("on-delete"),
                    main.name(),
                    DELETED_AT,
                    "%s has no column deleted_at that a tombstone could set".formatted(main),
                    "ALTER TABLE %s ADD COLUMN deleted_at timestamptz; or choose another 'on-delete'.".formatted(main));
        }
    }

    private Optional<Relation> table(TableName name, Object... steps) {
        var table = target.relation(place(steps), name);
        var user = target.catalogue().user();
        if (table.isPresent() && !table.get().isTable()) {
            target.error(
                    place(steps), name, "%s is %s".formatted(name, table.get().kindInWords()), "Name a table.");
        } else if (table.isPresent() && !table.get().writable()) {
            target.error(
                    place(steps),
                    name,
                    "%s may not write to %s".formatted(user, name),
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;".formatted(name, user));
        }
        return table;
    }

    /** The one bigint column that is the primary key. */
    private Optional<LiveColumn> key(Relation table, boolean generated, Object... steps) {
        var key = table.primaryKey();
        if (key.size() != 1 || !key.getFirst().type().equals("bigint")) {
            target.error(
                    place(steps),
                    table.name(),
                    "the primary key of %s is not one column of type bigint".formatted(table),
                    "Give the table such a primary key: it is the new key.");
            return Optional.empty();
        }
        var column = key.getFirst();
        if (generated && !column.hasSequence()) {
            target.error(
                    place(steps),
                    column,
                    "%s has no sequence that could give new keys".formatted(column),
                    "ALTER TABLE %s ALTER COLUMN %s ADD GENERATED BY DEFAULT AS IDENTITY; or keep the legacy key with 'new-key: legacy'."
                            .formatted(table, column.name()));
        }
        if (column.refusesValues()) {
            target.error(
                    place(steps),
                    column,
                    "%s is GENERATED ALWAYS, so no key can be given to a row".formatted(column),
                    "ALTER TABLE %s ALTER COLUMN %s SET GENERATED BY DEFAULT;".formatted(table, column.name()));
        }
        return Optional.of(column);
    }

    /** @param steps the path from the entity */
    private String place(Object... steps) {
        var all = new ArrayList<Object>(List.of("entities", index));
        all.addAll(List.of(steps));
        return pipeline.place(all.toArray());
    }
}
