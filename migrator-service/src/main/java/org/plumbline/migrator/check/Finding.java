package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a check saw.
 *
 * @param expected what would be right; null where one number cannot say it
 * @param actual what is there
 * @param faults how many rows are at fault; 0 where all is right
 * @param among of how many that were looked at; null unless a share of them may be at fault
 * @param rowsAtFault the first {@value #ROWS_SHOWN} of them, each with what is needed to find it
 * @param fingerprint tells this set of rows, all of them and not only the first, from every other; null where the check
 *     could not be carried out
 * @param message the finding in a sentence
 */
record Finding(
        BigDecimal expected,
        BigDecimal actual,
        long faults,
        Long among,
        List<Map<String, Object>> rowsAtFault,
        String fingerprint,
        String message) {

    static final int ROWS_SHOWN = 20;

    Finding {
        rowsAtFault = rowsAtFault.stream().limit(ROWS_SHOWN).toList();
    }

    /** Of a check that has nothing to say of its content, because it broke off. */
    static Finding notCarriedOut(String message) {
        return new Finding(null, null, 1, null, List.of(), null, message);
    }

    /** Whether the check came to an end, whatever it found. */
    boolean carriedOut() {
        return fingerprint != null;
    }

    /** Whether it came to an end and some rows are at fault, be they tolerated. */
    boolean foundFaults() {
        return carriedOut() && faults > 0;
    }

    /** The same, with how many rows were looked at. */
    Finding among(long rows) {
        return new Finding(expected, actual, faults, rows, rowsAtFault, fingerprint, message);
    }

    Finding saying(String other) {
        return new Finding(expected, actual, faults, among, rowsAtFault, fingerprint, other);
    }
}
