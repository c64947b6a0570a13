package org.plumbline.migrator.load.write;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/** An entity's definition, compiled against the target's catalogue. */
public final class EntityMapping {

    private final Entity entity;
    private final TargetTable table;
    private final List<ColumnRule> columns;
    private final List<PartRule> parts;
    private final List<TermsRule> terms;

    /**
     * A part of the bundle.
     *
     * @param when null for always
     */
    public record PartRule(TargetTable table, ColumnRule when, List<ColumnRule> columns) {}

    public record TermsRule(TargetTable table, TargetTable dictionary, Bundle.Terms definition, ColumnRule values) {
        /** The link's column that holds the dictionary's key. */
        String termKey() {
            return dictionary.key();
        }
    }

    /**
     * The mapped values of a row.
     *
     * @param columns the main row's values; references are legacy keys until they are resolved, in place
     * @param parts by part, empty if the bundle has none
     * @param terms by list of terms
     */
    record Mapped(List<Object> columns, List<List<Object>> parts, List<List<String>> terms) {}

    private EntityMapping(
            Entity entity, TargetTable table, List<ColumnRule> columns, List<PartRule> parts, List<TermsRule> terms) {
        this.entity = entity;
        this.table = table;
        this.columns = columns;
        this.parts = parts;
        this.terms = terms;
    }

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

    /**
     * Maps a row; pure.
     *
     * @throws RejectedRow if the row cannot be loaded
     */
    Mapped of(LegacyRow row) {
        return new Mapped(
                values(columns, row),
                parts.stream().map(part -> part(part, row)).toList(),
                terms.stream().map(rule -> terms(rule, row)).toList());
    }

    private static List<Object> part(PartRule part, LegacyRow row) {
        return part.when() == null || Boolean.TRUE.equals(part.when().of(row))
                ? values(part.columns(), row)
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<String> terms(TermsRule rule, LegacyRow row) {
        var values = rule.values().of(row);
        return values == null ? List.of() : (List<String>) values;
    }

    private static List<Object> values(List<ColumnRule> rules, LegacyRow row) {
        var values = new ArrayList<Object>(rules.size());
        rules.forEach(rule -> values.add(rule.of(row)));
        return values;
    }

    /** Changes with the definition: rows that were loaded by another one have to be loaded again. */
    public String fingerprint() {
        return ContentHash.of(entity.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Entity entity() {
        return entity;
    }

    public TargetTable table() {
        return table;
    }

    public List<ColumnRule> columns() {
        return columns;
    }

    public List<PartRule> parts() {
        return parts;
    }

    public List<TermsRule> terms() {
        return terms;
    }

    /** The names of a bundle's tables, the main one last. */
    List<TableName> tables() {
        var names = new ArrayList<TableName>();
        terms.forEach(rule -> names.add(rule.table().name()));
        parts.forEach(part -> names.add(part.table().name()));
        names.add(table.name());
        return names;
    }
}
