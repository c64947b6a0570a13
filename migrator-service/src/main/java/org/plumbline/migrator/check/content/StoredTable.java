package org.plumbline.migrator.check.content;

import static org.plumbline.migrator.load.write.TargetTable.literal;
import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.load.write.EntityMapping.PartRule;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * A table of a bundle in a query, in SQL: {@code stored} is the table, joined with the rows that it refers to.
 *
 * @param key the main table's key
 * @param texts the values of the mapped columns, in the mapping's order; references as legacy keys
 * @param references the legacy keys of the referenced rows, because another key may come to represent the same row
 */
record StoredTable(String from, String key, List<String> texts, List<String> references) {

    static StoredTable of(String source, PartRule part, String key) {
        var texts = new ArrayList<String>();
        var references = new ArrayList<String>();
        var from = new StringBuilder(part.table().sql() + " AS stored");
        for (var rule : part.columns()) {
            var value = "stored." + quoted(rule.column());
            if (rule.mapping().references() == null) {
                texts.add(text(value, rule.type()));
            } else {
                var referred = quoted("of_" + rule.column());
                references.add(referred + ".legacy_id");
                texts.add(references.getLast());
                var entity = literal(rule.mapping().references().entity());
                var parts = Map.of("referred", referred, "source", literal(source), "entity", entity, "value", value);
                from.append(' ').append(SqlFiles.statement("content.join_referred", parts));
            }
        }
        return new StoredTable(from.toString(), "stored." + quoted(key), texts, references);
    }

    /** Formats timestamps as legacy rows do, so that values which are equal as text need not be parsed. */
    private static String text(String value, String type) {
        return "timestamptz".equals(type)
                ? "trim(BOTH '\"' FROM to_json(%s)::text)".formatted(value)
                : value + "::text";
    }
}
