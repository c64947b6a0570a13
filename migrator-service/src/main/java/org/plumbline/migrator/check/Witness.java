package org.plumbline.migrator.check;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.WitnessSql;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.service.query.NearestNames;

/**
 * The SQL by which the legacy database itself says what a dataset should hold.
 *
 * @param sql one query; {@code {quarantined.posts}} in it stands for an array of the legacy keys, as text, of the rows of
 *     entity {@code posts} that are to be left out, and {@code {examined.posts: posts.id}} for the condition that a row is
 *     one of those that are to be looked at
 */
record Witness(String sql) {

    /**
     * The witness of a dataset.
     *
     * @throws IllegalArgumentException where the pipeline names none, or it names an entity that the pipeline has not
     */
    static Witness of(Pipeline pipeline, Dataset dataset) {
        var text = pipeline.witnesses().get(dataset.name());
        if (text == null) {
            throw new IllegalArgumentException(
                    "pipeline %s has no witness of %s, so nothing says what the legacy database makes of it; name one under 'witnesses'"
                            .formatted(pipeline.name(), dataset.name()));
        }
        var entities = pipeline.entities().stream().map(Entity::name).toList();
        WitnessSql.entities(text).stream()
                .filter(entity -> !entities.contains(entity))
                .findFirst()
                .ifPresent(entity -> {
                    throw new IllegalArgumentException(
                            "the witness of %s in pipeline %s names entity %s, but there is no such entity%s"
                                    .formatted(
                                            dataset.name(),
                                            pipeline.name(),
                                            entity,
                                            NearestNames.hint(entity, entities)));
                });
        var query = text.strip();
        return new Witness(query.endsWith(";") ? query.substring(0, query.length() - 1) : query);
    }

    /** The query over every row but those set aside. */
    String without(Map<String, SetAside> setAside) {
        return WitnessSql.EXAMINED.matcher(left(setAside)).replaceAll("TRUE");
    }

    /** Whether it can be asked about some rows of an entity only. */
    boolean narrowsTo(String entity) {
        return WitnessSql.EXAMINED.matcher(sql).results().anyMatch(found -> found.group(1)
                .equals(entity));
    }

    /** The query over some rows of an entity, by their legacy keys, but those set aside. */
    String of(String entity, List<String> legacyIds, Map<String, SetAside> setAside) {
        return WitnessSql.EXAMINED
                .matcher(left(setAside))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals(entity) ? isOneOf(found.group(2), legacyIds) : "TRUE"));
    }

    // As many single values: the column's type decides how they are read, and an index on it can be used.
    private static String isOneOf(String key, List<String> legacyIds) {
        return legacyIds.isEmpty()
                ? "FALSE"
                : legacyIds.stream().map(Witness::literal).collect(Collectors.joining(",", key.strip() + " IN (", ")"));
    }

    private String left(Map<String, SetAside> setAside) {
        return WitnessSql.QUARANTINED
                .matcher(sql)
                .replaceAll(placeholder -> Matcher.quoteReplacement(array(legacyIds(setAside, placeholder))));
    }

    private static List<String> legacyIds(Map<String, SetAside> setAside, MatchResult placeholder) {
        return setAside.getOrDefault(placeholder.group(1), SetAside.NOTHING).legacyIds();
    }

    private static String array(List<String> ids) {
        return ids.stream().map(Witness::literal).collect(Collectors.joining(",", "ARRAY[", "]"));
    }

    // Keys are text of somebody else's. This form means the same whatever standard_conforming_strings says there.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
