package org.plumbline.migrator.check.fingerprint;

import java.nio.charset.StandardCharsets;
import org.plumbline.migrator.load.ContentHash;

/** A seed of row hashes: with another seed, the same row has another hash. */
public record Seed(long value) {

    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    /**
     * Returns the seed of some rules.
     *
     * @param rules identifies whatever determines what a row should be
     */
    public static Seed of(String rules) {
        var hash = ContentHash.of(rules.getBytes(StandardCharsets.UTF_8));
        return new Seed(Long.parseUnsignedLong(hash.substring(0, DIGITS), HEXADECIMAL));
    }

    /** Returns the seed of a part of a row. */
    public Seed plus(int part) {
        return new Seed(value + part);
    }

    /** Returns the seed as a SQL literal. */
    public String sql() {
        return "CAST('%d' AS bigint)".formatted(value);
    }
}
