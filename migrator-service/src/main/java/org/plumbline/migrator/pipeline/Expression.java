package org.plumbline.migrator.pipeline;

import java.util.List;
import org.plumbline.model.tree.Node;

/** The input of a mapping from the legacy row. */
public sealed interface Expression {

    /** The value of one legacy column. */
    record Column(String column) implements Expression {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The first value that is not null. */
    record Coalesce(List<String> columns) implements Expression {}

    /** All values that are not null, joined; null if there are none. */
    record Concat(List<String> columns, String separator) implements Expression {}

    /** The same text for every row. */
    record Constant(String value) implements Expression {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** Several values, for a transformer that takes them. */
    record Columns(List<String> columns) implements Expression {}

    /** The legacy columns that it reads, in order. */
    List<String> columns();

    static Expression of(Node mapping) {
        if (mapping.has("column")) {
            return new Column(mapping.get("column").text());
        }
        if (mapping.has("columns")) {
            return new Columns(mapping.get("columns").texts());
        }
        if (mapping.has("coalesce")) {
            return new Coalesce(mapping.get("coalesce").texts());
        }
        if (mapping.has("concat")) {
            var separator = mapping.get("separator").text();
            return new Concat(mapping.get("concat").texts(), separator == null ? "" : separator);
        }
        return new Constant(String.valueOf(mapping.get("constant").value()));
    }
}
