package org.plumbline.migrator.preflight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Definition;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;

/** Checks the tables of a bundle, and the values of their columns, against the target. */
final class TargetRules {

    private static final String DELETED_AT = "deleted_at";

    private final Side target;
    private final MappingRules mappings;
    private final Definition definition;
    private final int index;
    private final Entity entity;

    TargetRules(Side target, MappingRules mappings, Definition definition, int index, Entity entity) {
        this.target = target;
        this.mappings = mappings;
        this.definition = definition;
        this.index = index;
        this.entity = entity;
    }

    void examine() {
        var bundle = entity.into();
        var main = table(bundle.table(), "into");
        var key = main.flatMap(table -> key(table, bundle.newKey() == NewKey.GENERATED, "into"));
        examineColumns(main, bundle.columns(), key.map(LiveColumn::name), "columns");
        main.ifPresent(this::examineTombstone);
        for (var part = 0; part < bundle.parts().size(); part++) {
            examinePart(part, bundle.parts().get(part), key);
        }
        for (var terms = 0; terms < bundle.terms().size(); terms++) {
            examineTerms(terms, bundle.terms().get(terms), key);
        }
    }

    private void examinePart(int number, Bundle.Part part, Optional<LiveColumn> mainKey) {
        var table = table(part.table(), "parts", number, "into");
        if (part.when() != null) {
            mappings.examine(part.when(), entity.from(), part.table(), null, steps("parts", number, "when"));
        }
        if (table.isPresent() && mainKey.isPresent()) {
            examineSharedKey(table.get(), mainKey.get().name(), "parts", number, "into");
        }
        examineColumns(table, part.columns(), mainKey.map(LiveColumn::name), "parts", number, "columns");
    }

    private void examineSharedKey(Relation table, String key, Object... steps) {
        var own = table.primaryKey();
        if (own.size() != 1 || !own.getFirst().name().equals(key)) {
            target.error(
                    place(steps),
                    table.name(),
                    key,
                    "the primary key of %s is not %s, as that of %s"
                            .formatted(table.name(), key, entity.into().table()),
                    "A part's primary key is one column of the same name as the main table's.");
        }
    }

    private void examineTerms(int number, Bundle.Terms terms, Optional<LiveColumn> mainKey) {
        var link = table(terms.table(), "terms", number, "into");
        var dictionary = table(terms.dictionary(), "terms", number, "dictionary");
        var termKey = dictionary.flatMap(table -> key(table, true, "terms", number, "dictionary"));
        var term = dictionary.flatMap(table -> target.column(place("terms", number, "term"), table, terms.term()));
        term.filter(column -> column.family() != TypeFamily.TEXT)
                .ifPresent(column -> target.error(
                        place("terms", number, "term"),
                        terms.dictionary(),
                        column.name(),
                        "%s.%s is %s; a term is a text".formatted(terms.dictionary(), column.name(), column.type()),
                        "Name the column that holds the term."));
        mappings.examine(terms.values(), entity.from(), terms.table(), null, steps("terms", number, "values"));
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

    private void examineColumns(
            Optional<Relation> table, Map<String, Mapping> columns, Optional<String> key, Object... steps) {
        columns.forEach((name, mapping) -> {
            var at = new ArrayList<>(List.of(steps));
            at.add(name);
            var column = table.flatMap(known -> target.column(place(at.toArray()), known, name));
            column.ifPresent(known -> examineColumn(table.get(), known, key, place(at.toArray())));
            mappings.examine(
                    mapping,
                    entity.from(),
                    table.map(Relation::name).orElse(null),
                    column.orElse(null),
                    steps(at.toArray()));
        });
        if (table.isPresent() && key.isPresent()) {
            var filled = new HashSet<>(columns.keySet());
            filled.add(key.get());
            refuseUnfilled(table.get(), filled, place(steps));
        }
    }

    private void examineColumn(Relation table, LiveColumn column, Optional<String> key, String where) {
        if (key.filter(column.name()::equals).isPresent()) {
            target.error(
                    where,
                    table.name(),
                    column.name(),
                    "%s.%s is the primary key, which 'new-key' decides".formatted(table.name(), column.name()),
                    "Remove the mapping; 'new-key: legacy' keeps the legacy key.");
        } else if (column.computed() || column.refusesValues()) {
            target.error(
                    where,
                    table.name(),
                    column.name(),
                    "%s.%s is generated by the database".formatted(table.name(), column.name()),
                    "Remove the mapping.");
        }
    }

    private void refuseUnfilled(Relation table, Set<String> filled, String where) {
        for (var column : table.columns().values()) {
            if (column.notNull() && !column.hasDefault() && !column.computed() && !filled.contains(column.name())) {
                target.error(
                        where,
                        table.name(),
                        column.name(),
                        "nothing fills %s.%s, which is NOT NULL and has no default"
                                .formatted(table.name(), column.name()),
                        "Add a mapping for it, a constant if need be.");
            }
        }
    }

    private void examineTombstone(Relation main) {
        var deletedAt = main.columns().get(DELETED_AT);
        if (entity.onDelete() == DeletePolicy.TOMBSTONE
                && (deletedAt == null || !deletedAt.type().startsWith("timestamp"))) {
            target.error(
                    place("on-delete"),
                    main.name(),
                    DELETED_AT,
                    "%s has no column deleted_at that a tombstone could set".formatted(main.name()),
                    "ALTER TABLE %s ADD COLUMN deleted_at timestamptz; or choose another 'on-delete'."
                            .formatted(main.name()));
        }
    }

    private Optional<Relation> table(TableName name, Object... steps) {
        var table = target.relation(place(steps), name);
        table.filter(known -> !known.isTable() || !known.writable())
                .ifPresent(known -> target.error(
                        place(steps),
                        name,
                        null,
                        known.isTable()
                                ? "%s may not write to %s"
                                        .formatted(target.catalogue().user(), name)
                                : "%s is %s".formatted(name, known.kindInWords()),
                        known.isTable()
                                ? "GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;"
                                        .formatted(name, target.catalogue().user())
                                : "Name a table."));
        return table;
    }

    /** The one bigint column that is the primary key. */
    private Optional<LiveColumn> key(Relation table, boolean generated, Object... steps) {
        var key = table.primaryKey();
        if (key.size() != 1 || !key.getFirst().type().equals("bigint")) {
            target.error(
                    place(steps),
                    table.name(),
                    null,
                    "the primary key of %s is not one column of type bigint".formatted(table.name()),
                    "Give the table such a primary key: it is the new key.");
            return Optional.empty();
        }
        var column = key.getFirst();
        if (generated && !column.hasSequence()) {
            target.error(
                    place(steps),
                    table.name(),
                    column.name(),
                    "%s.%s has no sequence that could give new keys".formatted(table.name(), column.name()),
                    "ALTER TABLE %s ALTER COLUMN %s ADD GENERATED BY DEFAULT AS IDENTITY; or keep the legacy key with 'new-key: legacy'."
                            .formatted(table.name(), column.name()));
        }
        if (column.refusesValues()) {
            target.error(
                    place(steps),
                    table.name(),
                    column.name(),
                    "%s.%s is GENERATED ALWAYS, so no key can be given to a row".formatted(table.name(), column.name()),
                    "ALTER TABLE %s ALTER COLUMN %s SET GENERATED BY DEFAULT;".formatted(table.name(), column.name()));
        }
        return key.stream().findFirst();
    }

    private String place(Object... steps) {
        return definition.place(steps(steps));
    }

    /** Prefixes the path from the definition's root. */
    private Object[] steps(Object... steps) {
        var all = new Object[steps.length + 2];
        all[0] = "entities";
        all[1] = index;
        System.arraycopy(steps, 0, all, 2, steps.length);
        return all;
    }
}
