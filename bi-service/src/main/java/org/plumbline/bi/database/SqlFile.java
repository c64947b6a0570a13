package org.plumbline.bi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

public final class SqlFile {

    private SqlFile() {}

    /** Reads a statement from a file in the package of {@code reader}. */
    public static String read(Class<?> reader, String name) {
        try (var stream = reader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no statement file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
