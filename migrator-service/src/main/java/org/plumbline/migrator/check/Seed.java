package org.plumbline.migrator.check;

import java.nio.charset.StandardCharsets;
import org.plumbline.migrator.load.ContentHash;

/** Tells numbers of rows apart that were computed for different ends: by another seed, the same row has another number. */
record Seed(long value) {

    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    /** @param rules whatever decides on what a row should be */
    static Seed of(String rules) {
        var hash = ContentHash.of(rules.getBytes(StandardCharsets.UTF_8));
        return new Seed(Long.parseUnsignedLong(hash.substring(0, DIGITS), HEXADECIMAL));
    }

    /** For each part of a row its own. */
    Seed plus(int part) {
        return new Seed(value + part);
    }

    /** As a statement's literal. */
    String sql() {
        return "CAST('%d' AS bigint)".formatted(value);
    }
}
