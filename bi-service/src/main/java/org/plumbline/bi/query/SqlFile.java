package org.plumbline.bi.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that live in files of this package. */
final class SqlFile {

    private SqlFile() {}

    static String read(String name) {
        try (var stream = SqlFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no statement file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
