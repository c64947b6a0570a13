package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a check saw.
 *
 * @param expected what would be right; null where one number cannot say it
 * @param actual what is there
 * @param faults how many rows are at fault; 0 where the check passes
 * @param rowsAtFault the first {@value #ROWS_SHOWN} of them, each with what is needed to find it
 * @param message the finding in a sentence
 */
record Finding(
        BigDecimal expected, BigDecimal actual, long faults, List<Map<String, Object>> rowsAtFault, String message) {

    static final int ROWS_SHOWN = 20;

    Finding {
        rowsAtFault = List.copyOf(rowsAtFault);
    }

    boolean passed() {
        return faults == 0;
    }
}
