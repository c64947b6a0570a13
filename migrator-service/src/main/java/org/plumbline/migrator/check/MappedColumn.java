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
 * @param target for people, as {@code schema.table.column}
 * @param stored a condition: the target has a value
 * @param silent values, in lower case, that say by themselves that nothing is known
 */
record MappedColumn(List<String> legacy, String key, String target, String stored, Set<String> silent) {

    static MappedColumn of(Mapping mapping, Transformer transformer, String target, String stored) {
        var reads = transformer != null && transformer.readsKey();
        return new MappedColumn(
                mapping.value().columns(),
                reads ? mapping.transform().argument() : null,
                target,
                stored,
                transformer == null ? Set.of() : transformer.silent());
    }

    /** For people. */
    String legacyNames() {
        return String.join(", ", legacy);
    }

    /** SQL: what the legacy row says, as text; NULL where it says nothing. */
    String given() {
        var text = legacy.stream().map(this::text).collect(Collectors.joining(", ", "coalesce(", ")"));
        var silence = silent.stream().sorted().map(MappedColumn::literal).collect(Collectors.joining(", "));
        return "CASE WHEN %s ~ '[[:alnum:]]'%s THEN %1$s END"
                .formatted(text, silence.isEmpty() ? "" : " AND lower(btrim(%s)) NOT IN (%s)".formatted(text, silence));
    }

    /** A value of another shape than an object has no keys: it is the value itself that is lost. */
    private String text(String column) {
        var value = value(column);
        return key == null
                ? value + " #>> '{}'"
                : "CASE jsonb_typeof(%s) WHEN 'object' THEN %1$s ->> %s ELSE %1$s #>> '{}' END"
                        .formatted(value, literal(key));
    }

    /** SQL: whether the legacy row could have the key. */
    String isObject() {
        return "jsonb_typeof(%s) = 'object'".formatted(value(legacy.getFirst()));
    }

    /** Taken out of the document only where somebody asks: most columns have what they are held against. */
    private static String value(String column) {
        return "(legacy_documents.document -> %s)".formatted(literal(column));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
