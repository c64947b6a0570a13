package org.plumbline.migrator.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What became of a legacy row. */
public sealed interface Transformed {

    /**
     * The row as the target takes it.
     *
     * @param values in the order of the staging table's columns after the document; text, {@code List<String>} for an
     *     array, Boolean or null
     */
    record Accepted(List<Object> values) implements Transformed {
        public Accepted {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Accepted of(Object... values) {
            return new Accepted(Arrays.asList(values));
        }
    }

    /**
     * A row that cannot be taken; it is kept with its reason.
     *
     * @param field the legacy column at fault
     * @param rule the id of the rule that it breaks
     * @param reason what is wrong and what would be right, for people
     */
    record Rejected(String field, String rule, String reason) implements Transformed {}
}
