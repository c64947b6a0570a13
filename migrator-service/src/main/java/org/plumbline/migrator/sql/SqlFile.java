package org.plumbline.migrator.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of a SQL file in {@code /sql} of the service's resources. */
public final class SqlFile {

    private SqlFile() {}

    /**
     * Reads the whole file.
     *
     * @param path below {@code /sql}, such as {@code load/open.sql}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String read(String path) {
        try (var stream = SqlFile.class.getResourceAsStream("/sql/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no SQL file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file's one statement, without the final semicolon, so that it can be nested. */
    public static String query(String path) {
        var text = read(path).strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
