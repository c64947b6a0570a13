package org.plumbline.migrator.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.model.tree.Node;

/**
 * How one target column gets its value.
 *
 * @param value the expression over the legacy row
 * @param transform null if the value is copied
 * @param references null if the value is not the key of another entity's row
 */
public record Mapping(Expression value, Transform transform, Reference references) {

    /**
     * A named transformer.
     *
     * @param name as in {@link Transformers}
     * @param argument such as the key of a JSON value; null for none
     */
    public record Transform(String name, String argument) {}

    /**
     * The value is the legacy key of another entity's row; the target column gets that row's new key.
     *
     * @param entity the same entity, or an earlier one of the same pipeline
     */
    public record Reference(String entity, IfMissing ifMissing) {}

    /** The handling of a row that references a missing row. */
    public enum IfMissing {
        /** It waits in quarantine until the other row arrives. */
        QUARANTINE,
        /** It is loaded with NULL, and gets its reference once the other row arrives. */
        NULL;

        private static IfMissing of(Node given) {
            // Quoted or not, because most people write YAML's null.
            return !given.isMissing() && String.valueOf(given.value()).equals("null") ? NULL : QUARANTINE;
        }
    }

    static Mapping of(Node mapping) {
        return new Mapping(
                Expression.of(mapping),
                mapping.has("transform")
                        ? new Transform(
                                mapping.get("transform").text(),
                                mapping.get("argument").text())
                        : null,
                mapping.has("references")
                        ? new Reference(mapping.get("references").text(), IfMissing.of(mapping.get("if-missing")))
                        : null);
    }

    /** Returns the mapping's transformer; null if the value is copied. */
    public Transformer transformer(Transformers transformers) {
        return transform == null
                ? null
                : transformers
                        .named(transform.name())
                        .orElseThrow(() -> new IllegalStateException("no transformer " + transform.name()));
    }

    /** Reads the valid mappings of a table, by target column. */
    static Map<String, Mapping> columns(Node table) {
        var columns = new LinkedHashMap<String, Mapping>();
        table.get("columns").members().forEach(column -> columns.put(column.name(), of(column)));
        return Collections.unmodifiableMap(columns);
    }
}
