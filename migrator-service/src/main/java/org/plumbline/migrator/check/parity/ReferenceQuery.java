package org.plumbline.migrator.check.parity;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.ReferenceSql;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.service.query.NearestNames;

/**
 * The SQL by which the legacy database returns what a dataset should hold.
 *
 * @param sql one query; {@code {quarantined.posts}} in it stands for an array of the legacy keys, as text, of the rows
 *     of entity {@code posts} to leave out, and {@code {examined.posts: posts.id}} for the condition that a row is to
 *     be checked
 */
public record ReferenceQuery(String sql) {

    /**
     * Returns the reference query of a dataset.
     *
     * @throws IllegalArgumentException if the pipeline has none, or it names an unknown entity
     */
    static ReferenceQuery of(Pipeline pipeline, Dataset dataset) {
        var text = pipeline.referenceQueries().get(dataset.name());
        if (text == null) {
            throw new IllegalArgumentException(
                    "pipeline %s has no reference query of %s, so nothing says what the legacy database makes of it; name one under 'reference-queries'"
                            .formatted(pipeline.name(), dataset.name()));
        }
        var entities = pipeline.entityNames();
        ReferenceSql.entities(text).stream()
                .filter(entity -> !entities.contains(entity))
                .findFirst()
                .ifPresent(entity -> {
                    throw new IllegalArgumentException(
                            "the reference query of %s in pipeline %s names entity %s, but there is no such entity%s"
                                    .formatted(
                                            dataset.name(),
                                            pipeline.name(),
                                            entity,
                                            NearestNames.hint(entity, entities)));
                });
        var query = text.strip();
        return new ReferenceQuery(query.endsWith(";") ? query.substring(0, query.length() - 1) : query);
    }

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
        return legacyIds.isEmpty()
                ? "FALSE"
                : legacyIds.stream()
                        .map(ReferenceQuery::literal)
                        .collect(Collectors.joining(",", key.strip() + " IN (", ")"));
    }

    private String left(Map<String, SetAside> setAside) {
        return ReferenceSql.QUARANTINED
                .matcher(sql)
                .replaceAll(placeholder -> Matcher.quoteReplacement(array(legacyIds(setAside, placeholder))));
    }

    private static List<String> legacyIds(Map<String, SetAside> setAside, MatchResult placeholder) {
        return setAside.getOrDefault(placeholder.group(1), SetAside.NOTHING).legacyIds();
    }

    private static String array(List<String> ids) {
        return ids.stream().map(ReferenceQuery::literal).collect(Collectors.joining(",", "ARRAY[", "]"));
    }

    // Keys are foreign text. This form means the same under any standard_conforming_strings.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
