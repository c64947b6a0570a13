package org.plumbline.migrator.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.transform.Transformer;

/**
 * A target column beside the legacy columns that it is made of.
 *
 * @param legacy the legacy columns
 * @param key which of the JSON keys is taken; null for the whole value
 * @param transformer by name; null where the value is taken as it is
 * @param references the entity whose row the legacy key names; null where it is no reference
 * @param target for people, as {@code schema.table.column}
 * @param stored what the target has
 * @param silent values, in lower case, that say by themselves that nothing is known
 */
record MappedColumn(
        List<String> legacy,
        String key,
        String transformer,
        String references,
        String target,
        Stored stored,
        Set<String> silent) {

    /**
     * What the target has, in SQL.
     *
     * @param isThere a condition: it has a value
     * @param value as {@code jsonb}; after it, from where, unless it is a column of the row at hand
     */
    record Stored(String isThere, String value) {}

    static MappedColumn of(Mapping mapping, Transformer transformer, String target, Stored stored) {
        var reads = transformer != null && transformer.readsKey();
        return new MappedColumn(
                mapping.value().columns(),
                reads ? mapping.transform().argument() : null,
                transformer == null ? null : transformer.name(),
                mapping.references() == null ? null : mapping.references().entity(),
                target,
                stored,
                transformer == null ? Set.of() : transformer.silent());
    }

    /** For people. */
    String legacyNames() {
        return String.join(", ", legacy);
    }

    /** References that are not there yet are for another check. */
    boolean canLoseValues() {
        return references == null;
    }

    /** SQL: what the legacy row says, as text; NULL where it says nothing. */
    String given() {
        var text = legacy.stream()
                .map(column -> json(column) + " #>> '{}'")
                .collect(Collectors.joining(", ", "coalesce(", ")"));
        var silence = silent.stream().sorted().map(MappedColumn::literal).collect(Collectors.joining(", "));
        return "CASE WHEN %s ~ '[[:alnum:]]'%s THEN %1$s END"
                .formatted(text, silence.isEmpty() ? "" : " AND lower(btrim(%s)) NOT IN (%s)".formatted(text, silence));
    }

    /** SQL: the legacy value as {@code jsonb}, of several columns the first that has one. */
    String legacyValue() {
        return legacy.stream()
                .map(column -> "nullif(%s, 'null')".formatted(json(column)))
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** A value of another shape than an object has no keys: it is the value itself that is lost. */
    private String json(String column) {
        var value = value(column);
        return key == null
                ? value
                : "(CASE jsonb_typeof(%s) WHEN 'object' THEN %1$s -> %s ELSE %1$s END)".formatted(value, literal(key));
    }

    /** SQL: whether the legacy row could have the key. */
    String isObject() {
        return "jsonb_typeof(%s) = 'object'".formatted(value(legacy.getFirst()));
    }

    /** SQL: whether the legacy row has the key, whatever is under it. */
    String hasKey() {
        return "%s AND jsonb_exists(%s, %s)".formatted(isObject(), value(legacy.getFirst()), literal(key));
    }

    /** Taken out of the document only where somebody asks: most columns have what they are held against. */
    private static String value(String column) {
        return "(legacy_documents.document -> %s)".formatted(literal(column));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
