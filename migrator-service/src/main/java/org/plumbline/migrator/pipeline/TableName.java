package org.plumbline.migrator.pipeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/**
 * A table, by schema and name as in the catalogue.
 *
 * @param schema {@code public} if a definition names none
 */
@RegisterForReflection
public record TableName(String schema, String table) {

    public static final String DEFAULT_SCHEMA = "public";

    public TableName {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(table);
    }

    /** Reads {@code table} or {@code schema.table}. */
    public static TableName parse(String text) {
        var dot = text.indexOf('.');
        return dot < 0
                ? new TableName(DEFAULT_SCHEMA, text)
                : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return schema.equals(DEFAULT_SCHEMA) ? table : schema + "." + table;
    }
}
