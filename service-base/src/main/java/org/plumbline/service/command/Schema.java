package org.plumbline.service.command;

/**
 * A database schema, and the version this release was made for.
 *
 * @param functions the schema of the functions {@code schema_version()} and {@code schema_serves_from()}, which return
 *     its version and the oldest version whose releases still work on it
 */
public record Schema(String name, String functions, int needed) {

    /** The schema that migrator-service migrates and bi-service reads. */
    public static final Schema TARGET = new Schema("target schema", "bi", 17);

    String query() {
        return "SELECT %1$s.schema_version(), %1$s.schema_serves_from()".formatted(functions);
    }

    /** A version as in the migration's file name. */
    static String versionName(int version) {
        return "V%03d".formatted(version);
    }
}
