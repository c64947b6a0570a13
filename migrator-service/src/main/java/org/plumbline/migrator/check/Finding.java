package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The finding of a check.
 *
 * @param expected the right value; null if one number cannot express it
 * @param actual the value found
 * @param failing how many rows fail; 0 if the content is right
 * @param among number of checked rows; null unless a share of them may be tolerated
 * @param failingRows the first {@value #ROWS_SHOWN} failing rows, each with what is needed to find it
 * @param fingerprint identifies the set of all failing rows; null if the check could not be completed
 * @param message the finding in a sentence
 */
public record Finding(
        BigDecimal expected,
        BigDecimal actual,
        long failing,
        Long among,
        List<Map<String, Object>> failingRows,
        String fingerprint,
        String message) {

    static final int ROWS_SHOWN = 20;

    public Finding {
        failingRows = failingRows.stream().limit(ROWS_SHOWN).toList();
    }

    /** Makes the finding of an aborted check. */
    public static Finding notCarriedOut(String message) {
        return new Finding(null, null, 1, null, List.of(), null, message);
    }

    /** Whether the check finished, whatever it found. */
    public boolean carriedOut() {
        return fingerprint != null;
    }

    /** Whether it finished and some rows fail, tolerated or not. */
    public boolean hasFailingRows() {
        return carriedOut() && failing > 0;
    }

    public Finding among(long rows) {
        return new Finding(expected, actual, failing, rows, failingRows, fingerprint, message);
    }

    public Finding saying(String other) {
        return new Finding(expected, actual, failing, among, failingRows, fingerprint, other);
    }
}
