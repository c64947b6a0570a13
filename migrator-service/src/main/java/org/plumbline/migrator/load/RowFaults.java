package org.plumbline.migrator.load;

import java.util.List;

/** The SQLSTATEs with which the target rejects a value: data exceptions, violated constraints, exceeded limits. */
final class RowFaults {

    private static final List<String> CLASSES = List.of("22", "23", "54");

    private RowFaults() {}

    /** Whether a row is to blame; false for null. */
    static boolean include(String sqlState) {
        return sqlState != null && CLASSES.stream().anyMatch(sqlState::startsWith);
    }
}
