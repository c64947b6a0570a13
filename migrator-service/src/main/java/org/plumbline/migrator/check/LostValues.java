package org.plumbline.migrator.check;

import java.util.List;

/**
 * Values of a legacy column that the target has no longer.
 *
 * @param distinct how many of them
 * @param ofDistinct of how many that the column has
 * @param values the most frequent ones, shortened; none where no row has the key that is asked for
 */
record LostValues(MappedColumn column, long rows, long distinct, long ofDistinct, List<String> values) {

    private static final int VALUES_NAMED = 3;

    LostValues {
        values = List.copyOf(values);
    }

    /** Whether it is the key that is not there, rather than its values. */
    boolean keyIsUnknown() {
        return values.isEmpty();
    }

    /** For people. */
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
