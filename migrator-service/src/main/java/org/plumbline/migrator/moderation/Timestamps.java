package org.plumbline.migrator.moderation;

import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.load.Transformed.Rejected;

/**
 * Which timestamps are taken: finite ones of the years 1 to 9999. PostgreSQL also holds infinity and years before Christ;
 * neither can be placed in a window or shown in ISO 8601.
 */
final class Timestamps {

    static final String RULE = "timestamp-is-a-date";

    private Timestamps() {}

    /**
     * The first field whose value cannot be taken.
     *
     * @param values PostgreSQL's text by field; null for a missing timestamp
     */
    static Optional<Rejected> firstUntakable(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(field -> !isTakable(field.getValue()))
                .findFirst()
                .map(field -> new Rejected(
                        field.getKey(),
                        RULE,
                        "'%s' is not a date of the years 1 to 9999. Correct it, or set it to NULL."
                                .formatted(field.getValue())));
    }

    private static boolean isTakable(String text) {
        return text == null || !(text.endsWith("infinity") || text.endsWith(" BC") || text.indexOf('-') > 4);
    }
}
