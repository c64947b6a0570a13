package org.plumbline.migrator.check.parity;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.ReferenceSql;

/**
 * The SQL by which the legacy database returns what a dataset should hold.
 *
 * @param sql one query; {@code {quarantined.posts}} in it stands for an array of the legacy keys, as text, of the rows
 *     of entity {@code posts} to leave out, and {@code {examined.posts: posts.id}} for the condition that a row is to
 *     be checked
 */
public record ReferenceQuery(String sql) {

    /** Returns the query over every row except those set aside. */
    String without(Map<String, SetAside> setAside) {
        return ReferenceSql.EXAMINED.matcher(left(setAside)).replaceAll("TRUE");
    }

    /** Whether the query can be narrowed to some rows of an entity. */
    boolean narrowsTo(String entity) {
        return ReferenceSql.EXAMINED.matcher(sql).results().anyMatch(found -> found.group(1)
                .equals(entity));
    }

    /** Returns the query over some rows of an entity, by their legacy keys, except those set aside. */
    String of(String entity, List<String> legacyIds, Map<String, SetAside> setAside) {
        return ReferenceSql.EXAMINED
                .matcher(left(setAside))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals(entity) ? isOneOf(found.group(2), legacyIds) : "TRUE"));
    }

    // Single literals take the column's type, so that an index on it can be used.
    private static String isOneOf(String key, List<String> legacyIds) {
        return legacyIds.isEmpty() ? "FALSE" : literals(key.strip() + " IN (", legacyIds, ")");
    }

    private String left(Map<String, SetAside> setAside) {
        return ReferenceSql.QUARANTINED.matcher(sql).replaceAll(placeholder -> {
            var rows = setAside.getOrDefault(placeholder.group(1), SetAside.NOTHING);
            return Matcher.quoteReplacement(literals("ARRAY[", rows.legacyIds(), "]"));
        });
    }

    private static String literals(String before, List<String> texts, String after) {
        return texts.stream().map(ReferenceQuery::literal).collect(Collectors.joining(",", before, after));
    }

    // Keys are foreign text. This form means the same under any standard_conforming_strings.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
