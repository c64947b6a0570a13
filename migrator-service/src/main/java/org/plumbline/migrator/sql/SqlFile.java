package org.plumbline.migrator.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of a SQL file that is packaged with the service under {@code /sql}. */
public final class SqlFile {

    private SqlFile() {}

    /**
     * The whole file.
     *
     * @param path below {@code /sql}, such as {@code load/open.sql}
     * @throws IllegalArgumentException where there is no such file
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

    /** The statement of a file that holds one, without its end, so that it can stand inside another. */
    public static String query(String path) {
        var text = read(path).strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
