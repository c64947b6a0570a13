package org.plumbline.migrator.pipeline;

/**
 * How one target column gets its value.
 *
 * @param value what is taken from the legacy row
 * @param transform null where the value is taken as it is
 * @param references null where the value is not the key of another entity's row
 */
public record Mapping(Expression value, Transform transform, Reference references) {

    /**
     * A named transformer.
     *
     * @param name as in {@code org.plumbline.migrator.transform.Transformers}
     * @param argument what the transformer is told besides, such as the key of a JSON value; null for none
     */
    public record Transform(String name, String argument) {}

    /**
     * The value is the legacy key of another entity's row; the target column gets that row's new key.
     *
     * @param entity an entity of the same pipeline that comes before, or the same
     */
    public record Reference(String entity, IfMissing ifMissing) {}

    /** What becomes of a row that refers to one that is not there. */
    public enum IfMissing {
        /** It waits in quarantine until the other one comes. */
        QUARANTINE,
        /** It is taken with NULL, and gets its reference once the other one comes. */
        NULL
    }

    /** The value of one column, as it is. */
    public static Mapping column(String column) {
        return new Mapping(new Expression.Column(column), null, null);
    }
}
