package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How much may fail while a check still passes. */
public sealed interface Tolerance {

    Tolerance NONE = new Rows(0);

    /** At most this number of rows. */
    record Rows(long most) implements Tolerance {
        @Override
        public boolean allows(Finding finding) {
            return finding.failing() <= most;
        }

        @Override
        public String toString() {
            return Long.toString(most);
        }
    }

    /** At most this percentage of the checked rows. */
    record Share(BigDecimal percent) implements Tolerance {
        @Override
        public boolean allows(Finding finding) {
            if (finding.failing() == 0 || finding.among() == null) {
                return finding.failing() == 0;
            }
            var allowed = percent.multiply(BigDecimal.valueOf(finding.among()));
            return BigDecimal.valueOf(finding.failing()).movePointRight(2).compareTo(allowed) <= 0;
        }

        @Override
        public String toString() {
            return percent.toPlainString() + " %";
        }
    }

    boolean allows(Finding finding);

    /**
     * Parses {@code 3}, a number of rows, or {@code 0.5 %}, a share.
     *
     * @throws IllegalArgumentException with the reason, if the text is no valid tolerance
     */
    static Tolerance parse(String text) {
        if (Form.ROWS.matcher(text).matches()) {
            return new Rows(Long.parseLong(text));
        }
        var share = Form.SHARE.matcher(text);
        if (!share.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no tolerance: a number of rows such as 3, or a share such as 0.5 %%".formatted(text));
        }
        var percent = new BigDecimal(share.group(1));
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a tolerance of %s is more than everything".formatted(text));
        }
        return new Share(percent);
    }

    /** The written form of tolerances. */
    final class Form {
        private static final Pattern ROWS = Pattern.compile("\\d{1,18}");
        private static final Pattern SHARE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) ?%");

        private Form() {}
    }
}
