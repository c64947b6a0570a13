package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How much may fail while a check still passes.
 *
 * @param most a number of rows or, for a share, the percentage of the checked rows
 */
public record Tolerance(BigDecimal most, boolean isShare) {

    static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, false);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})|(\\d{1,9}(?:\\.\\d{1,9})?) ?%");

    /**
     * Parses {@code 3}, a number of rows, or {@code 0.5 %}, a share.
     *
     * @throws IllegalArgumentException with the reason, if the text is not a valid tolerance
     */
    static Tolerance parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a tolerance; give a number of rows such as 3, or a share such as 0.5 %%"
                            .formatted(text));
        }
        var isShare = form.group(2) != null;
        var most = new BigDecimal(form.group(isShare ? 2 : 1));
        if (isShare && most.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a tolerance of %s exceeds 100 %%".formatted(text));
        }
        return new Tolerance(most, isShare);
    }

    /** Whether a finding is tolerated; a share is not if the checked rows were not counted. */
    public boolean allows(Finding finding) {
        var failing = BigDecimal.valueOf(finding.failing());
        if (!isShare || finding.failing() == 0) {
            return failing.compareTo(most) <= 0;
        }
        return finding.among() != null
                && failing.movePointRight(2).compareTo(most.multiply(BigDecimal.valueOf(finding.among()))) <= 0;
    }

    @Override
    public String toString() {
        return most.toPlainString() + (isShare ? " %" : "");
    }
}
