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

    LostValues {
        values = List.copyOf(values);
    }

    /** Whether it is the key that is not there, rather than its values. */
    boolean keyIsUnknown() {
        return values.isEmpty();
    }
}
