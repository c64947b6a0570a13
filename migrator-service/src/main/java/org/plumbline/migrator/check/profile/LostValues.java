package org.plumbline.migrator.check.profile;

import java.util.List;

/**
 * Values of a legacy column that the target has lost.
 *
 * @param distinct how many of them
 * @param ofDistinct how many distinct values the column has
 * @param values the most frequent ones, shortened; none if no row has the mapped key
 */
public record LostValues(MappedColumn column, long rows, long distinct, long ofDistinct, List<String> values) {

    private static final int VALUES_NAMED = 3;

    public LostValues {
        values = List.copyOf(values);
    }

    /** Whether no row has the mapped key at all. */
    boolean keyIsUnknown() {
        return values.isEmpty();
    }

    /** Describes the loss for people. */
    String sentence() {
        if (keyIsUnknown()) {
            return "Legacy `%s`: no row has the key `%s`, so %s is NULL in all %,d rows."
                    .formatted(column.legacyNames(), column.key(), column.target(), rows);
        }
        var named = String.join(", ", values.stream().limit(VALUES_NAMED).toList());
        return "Legacy `%s`: %,d of %,d values become NULL in %s (%,d rows: %s%s)."
                .formatted(
                        column.legacyNames(),
                        distinct,
                        ofDistinct,
                        column.target(),
                        rows,
                        named,
                        distinct > VALUES_NAMED ? ", …" : "");
    }
}
