package org.plumbline.service.command;

/**
 * A schema of the database, and which version of it this release was made for.
 *
 * @param functions the schema of the functions {@code schema_version()} and {@code schema_serves_from()}, by which it tells
 *     its own version, and the oldest one whose releases still work on it
 */
public record Schema(String name, String functions, int needed) {

    /** What migrator-service migrates and bi-service reads. */
    public static final Schema TARGET = new Schema("target schema", "bi", 12);

    String query() {
        return "SELECT %1$s.schema_version(), %1$s.schema_serves_from()".formatted(functions);
    }

    /** A version as its migration's file is named. */
    static String versionName(int version) {
        return "V%03d".formatted(version);
    }
}
