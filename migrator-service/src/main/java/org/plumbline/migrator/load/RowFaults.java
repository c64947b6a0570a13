package org.plumbline.migrator.load;

import java.util.List;

/** The SQLSTATEs by which the target refuses a value: data exceptions, violated constraints, values beyond a limit. */
final class RowFaults {

    private static final List<String> CLASSES = List.of("22", "23", "54");

    private RowFaults() {}

    /** Whether a row is to blame; null is nobody's fault. */
    static boolean include(String sqlState) {
        return sqlState != null && CLASSES.stream().anyMatch(sqlState::startsWith);
    }
}
