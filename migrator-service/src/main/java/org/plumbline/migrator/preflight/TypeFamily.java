package org.plumbline.migrator.preflight;

import org.plumbline.model.dataset.ColumnType;

/** Types between which a value can be copied. */
enum TypeFamily {
    TEXT,
    INTEGER,
    NUMERIC,
    BOOLEAN,
    TIMESTAMP,
    UUID,
    JSON,
    TEXT_ARRAY,
    OTHER;

    /** @param baseType its name in {@code pg_type}, or {@code enum} */
    static TypeFamily of(String baseType) {
        return switch (baseType) {
            case "text", "varchar", "bpchar", "name", "citext", "enum" -> TEXT;
            case "int2", "int4", "int8" -> INTEGER;
            case "numeric", "float4", "float8" -> NUMERIC;
            case "bool" -> BOOLEAN;
            case "timestamptz", "timestamp", "date" -> TIMESTAMP;
            case "uuid" -> UUID;
            case "json", "jsonb" -> JSON;
            case "_text", "_varchar" -> TEXT_ARRAY;
            default -> OTHER;
        };
    }

    static TypeFamily of(ColumnType type) {
        return switch (type) {
            case INTEGER -> INTEGER;
            case NUMERIC -> NUMERIC;
            case TEXT -> TEXT;
            case TEXT_ARRAY -> TEXT_ARRAY;
            case TIMESTAMP -> TIMESTAMP;
        };
    }

    /**
     * Whether a value of this family can be stored in a column of another one untransformed. A single value may still
     * not fit, such as a bigint in an integer column; its row then goes into quarantine.
     */
    boolean fits(TypeFamily target) {
        return this == target || target == TEXT || (this == INTEGER && target == NUMERIC);
    }

    /** The transformer from text to this family; null if there is no obvious one. */
    String transformerFromText() {
        return switch (this) {
            case INTEGER -> "integer";
            case NUMERIC -> "number";
            case TIMESTAMP -> "timestamp";
            case TEXT, BOOLEAN, UUID, JSON, TEXT_ARRAY, OTHER -> null;
        };
    }
}
