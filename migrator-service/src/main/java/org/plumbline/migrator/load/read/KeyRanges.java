package org.plumbline.migrator.load.read;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/**
 * Ranges of keys of any type: a range has the keys whose hashes end with the same bits. Both sides are compared range
 * by range first, then key by key in ranges that differ. If a server hashes differently, all ranges differ, and nothing
 * is missed.
 */
final class KeyRanges {

    /** Enough that a thousand deleted keys leave most ranges unchanged, and few enough to transfer quickly. */
    private static final int RANGES = 1 << 14;

    private KeyRanges() {}

    /** SQL: the range of a key, as text of fixed length. */
    static String of(String keyText) {
        return "lpad((%s & %d)::text, 5, '0')".formatted(hash(keyText), RANGES - 1);
    }

    /** SQL: the number and the sum of the hashes of a range's keys. */
    static String content(String keyText) {
        return "count(*) || ' ' || sum(%s)".formatted(hash(keyText));
    }

    /** SQL: whether a key is in some ranges. */
    static String among(String keyText, Collection<String> ranges) {
        return ranges.isEmpty()
                ? "false"
                : "%s IN (%s)"
                        .formatted(
                                of(keyText),
                                ranges.stream().map("'%s'"::formatted).collect(joining(", ")));
    }

    private static String hash(String keyText) {
        return "hashtextextended(%s COLLATE \"C\", 0)".formatted(keyText);
    }
}
