package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that returns a dataset's expected content from the legacy database.
 *
 * @param sql one query. {@code {quarantined.posts}} in it stands for the rows of entity {@code posts} to leave out, as
 *     an array of their legacy keys as text; {@code {examined.posts: posts.id}} stands for the condition that a row is
 *     to be checked
 */
public record ReferenceQuery(String sql) {

    /** Its one group is the entity. */
    private static final Pattern QUARANTINED = Pattern.compile("\\{quarantined\\.([^{}]*)}");

    /** Its groups are the entity and the expression of the key. */
    private static final Pattern EXAMINED = Pattern.compile("\\{examined\\.([^{}:]*):\\s*([^{}]*)}");

    /** The entities that either placeholder names. */
    List<String> entities() {
        return Stream.of(QUARANTINED, EXAMINED)
                .flatMap(placeholder -> placeholder.matcher(sql).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Returns the query over every row except some, given by entity and legacy key. */
    public String without(Map<String, List<String>> leftOut) {
        return EXAMINED.matcher(left(leftOut)).replaceAll("TRUE");
    }

    /** Whether the query can be narrowed to some rows of an entity. */
    public boolean narrowsTo(String entity) {
        return EXAMINED.matcher(sql).results().anyMatch(found -> found.group(1).equals(entity));
    }

    /** Returns the query over some rows of an entity, by their legacy keys, except those left out. */
    public String of(String entity, List<String> legacyIds, Map<String, List<String>> leftOut) {
        return EXAMINED.matcher(left(leftOut))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals(entity) ? isOneOf(found.group(2), legacyIds) : "TRUE"));
    }

    // Single literals take the column's type, so that an index on it can be used.
    private static String isOneOf(String key, List<String> legacyIds) {
        return legacyIds.isEmpty() ? "FALSE" : literals(key.strip() + " IN (", legacyIds, ")");
    }

    private String left(Map<String, List<String>> leftOut) {
        return QUARANTINED.matcher(sql).replaceAll(placeholder -> {
            var legacyIds = leftOut.getOrDefault(placeholder.group(1), List.of());
            return Matcher.quoteReplacement(literals("ARRAY[", legacyIds, "]"));
        });
    }

    private static String literals(String before, List<String> texts, String after) {
        return texts.stream().map(ReferenceQuery::literal).collect(Collectors.joining(",", before, after));
    }

    // Keys are untrusted text. This form is independent of standard_conforming_strings.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
