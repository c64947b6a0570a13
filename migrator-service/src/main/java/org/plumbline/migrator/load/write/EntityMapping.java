package org.plumbline.migrator.load.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/** An entity's definition, compiled against the target's catalogue. */
public record EntityMapping(
        Entity entity, TargetTable table, List<ColumnRule> columns, List<PartRule> parts, List<TermsRule> terms) {

    /**
     * A part of the bundle.
     *
     * @param when null for always
     */
    public record PartRule(TargetTable table, ColumnRule when, List<ColumnRule> columns) {
        boolean isIn(LegacyRow row) {
            return when == null || Boolean.TRUE.equals(when.of(row));
        }
    }

    /** A list of terms; the link's columns have the names of the two keys. */
    public record TermsRule(TargetTable table, TargetTable dictionary, Bundle.Terms definition, ColumnRule values) {}

    /**
     * @param columns the main row's values; references are legacy keys until they are resolved, in place
     * @param parts for each part, its values; empty if the bundle does not have the part
     * @param terms for each list of terms, its terms
     */
    record Mapped(List<Object> columns, List<List<Object>> parts, List<List<String>> terms) {}

    public static EntityMapping compile(Entity entity, TargetTables tables, Transformers transformers)
            throws SQLException {
        var bundle = entity.into();
        var table = tables.named(bundle.table());
        var parts = new ArrayList<PartRule>();
        for (var part : bundle.parts()) {
            var partTable = tables.named(part.table());
            var when = part.when() == null ? null : ColumnRule.compile("when", "bool", part.when(), transformers);
            parts.add(new PartRule(partTable, when, rules(part.columns(), partTable, transformers)));
        }
        var terms = new ArrayList<TermsRule>();
        for (var definition : bundle.terms()) {
            terms.add(new TermsRule(
                    tables.named(definition.table()),
                    tables.named(definition.dictionary()),
                    definition,
                    ColumnRule.compile("values", "_text", definition.values(), transformers)));
        }
        return new EntityMapping(entity, table, rules(bundle.columns(), table, transformers), parts, terms);
    }

    private static List<ColumnRule> rules(Map<String, Mapping> columns, TargetTable table, Transformers transformers) {
        return columns.entrySet().stream()
                .map(column -> ColumnRule.compile(
                        column.getKey(), table.types().get(column.getKey()), column.getValue(), transformers))
                .toList();
    }

    /** The main table, as a part that always exists, and the parts. */
    public List<PartRule> tables() {
        return Stream.concat(Stream.of(new PartRule(table, null, columns)), parts.stream())
                .toList();
    }

    /**
     * Maps a row; pure.
     *
     * @throws RejectedRow if the row cannot be loaded
     */
    Mapped of(LegacyRow row) {
        return new Mapped(
                values(columns, row),
                parts.stream()
                        .map(part -> part.isIn(row) ? values(part.columns(), row) : List.of())
                        .toList(),
                terms.stream().map(rule -> rule.values().terms(row)).toList());
    }

    private static List<Object> values(List<ColumnRule> rules, LegacyRow row) {
        var values = new ArrayList<Object>(rules.size());
        rules.forEach(rule -> values.add(rule.of(row)));
        return values;
    }

    /** Changes with the definition; rows that were loaded by another definition must be loaded again. */
    public String fingerprint() {
        return ContentHash.of(entity.toString());
    }

    public String name() {
        return entity.name();
    }
}
