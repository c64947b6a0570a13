package org.plumbline.migrator.load;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/**
 * Ranges of keys: those whose hashes end alike, as keys of any type have one. Both sides are compared range by range first, and key
 * by key where a range differs. A server that hashes otherwise makes all of them differ, and nothing be missed.
 */
final class KeyRanges {

    /** So many that a thousand keys that are gone leave most ranges as they were, and so few that they are soon told. */
    private static final int RANGES = 1 << 14;

    private KeyRanges() {}

    /** The range of a key as text, of one length. */
    static String of(String keyText) {
        return "lpad((%s & %d)::text, 5, '0')".formatted(hash(keyText), RANGES - 1);
    }

    /** What the keys of a range come to. */
    static String content(String keyText) {
        return "count(*) || ' ' || sum(%s)".formatted(hash(keyText));
    }

    /** Whether a key is in some ranges. */
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
