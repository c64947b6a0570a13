package org.plumbline.migrator.check.profile;

import static org.plumbline.migrator.load.write.TargetTable.literal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.profile.ColumnProfile.Lost;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.model.text.WhiteSpace;

/**
 * A target column and the legacy columns it is derived from.
 *
 * @param legacy the legacy columns
 * @param key the JSON key that is mapped; null for the whole value
 * @param transformer by name; null if the value is copied
 * @param references the referenced entity; null if it is not a reference
 * @param target the target column for display, as {@code schema.table.column}
 * @param stored the target's value
 * @param silent values, in lower case, that mean unknown
 */
public record MappedColumn(
        List<String> legacy,
        String key,
        String transformer,
        String references,
        String target,
        Stored stored,
        Set<String> silent) {

    private static final int VALUES_NAMED = 3;

    /** SQL: the characters that transformers strip, escaped, because some of them are line breaks. */
    private static final String WHITE_SPACE =
            WhiteSpace.CHARACTERS.chars().mapToObj("\\%04x"::formatted).collect(Collectors.joining("", "U&'", "'"));

    /**
     * The target's value, in SQL.
     *
     * @param isThere a condition: it has a value
     * @param value as {@code jsonb}, followed by its FROM clause unless it is a column of the current row
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

    String legacyNames() {
        return String.join(", ", legacy);
    }

    /** Whether lost values are looked for: not in a reference, because another check covers missing rows. */
    boolean canLoseValues() {
        return references == null;
    }

    String warning(Lost lost) {
        if (lost.examples().isEmpty()) {
            return "Legacy `%s`: no row has the key `%s`, so %s is NULL in all %,d rows."
                    .formatted(legacyNames(), key, target, lost.rows());
        }
        return "Legacy `%s`: %,d of %,d values become NULL in %s (%,d rows: %s%s)."
                .formatted(
                        legacyNames(),
                        lost.values(),
                        lost.of(),
                        target,
                        lost.rows(),
                        lost.examples().stream().limit(VALUES_NAMED).collect(Collectors.joining(", ")),
                        lost.values() > VALUES_NAMED ? ", …" : "");
    }

    /** SQL: the legacy value as text; NULL if there is none. */
    String given() {
        var text = legacy.stream()
                .map(column -> json(column) + " #>> '{}'")
                .collect(Collectors.joining(", ", "coalesce(", ")"));
        var silence = silent.stream().sorted().map(TargetTable::literal).collect(Collectors.joining(", "));
        return "CASE WHEN %s ~ '[[:alnum:]]'%s THEN %1$s END"
                .formatted(
                        text,
                        silence.isEmpty()
                                ? ""
                                : " AND lower(btrim(%s, %s)) NOT IN (%s)".formatted(text, WHITE_SPACE, silence));
    }

    /** SQL: the legacy value as {@code jsonb}; the first existing value if there are several columns. */
    String legacyValue() {
        return legacy.stream()
                .map(column -> "nullif(%s, 'null')".formatted(json(column)))
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** A value that is not an object has no keys: the value itself is lost. */
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

    /** SQL: whether the legacy row has the key, with any value. */
    String hasKey() {
        return "%s AND jsonb_exists(%s, %s)".formatted(isObject(), value(legacy.getFirst()), literal(key));
    }

    /** Extracted from the document only on demand: most columns have a value in the target. */
    private static String value(String column) {
        return "(legacy_documents.document -> %s)".formatted(literal(column));
    }
}
