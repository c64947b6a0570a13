package org.plumbline.model.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How a metric's value is shown. */
public enum Format {
    INTEGER(0),
    /** A number with decimals. */
    NUMBER(6),
    /** A share from 0 to 1, shown times a hundred. */
    PERCENT(6),
    HOURS(4);

    private final int digits;

    Format(int digits) {
        this.digits = digits;
    }

    /** What stands behind a value that is shown; empty of a bare number. */
    public Optional<String> unit() {
        return switch (this) {
            case INTEGER, NUMBER -> Optional.empty();
            case PERCENT -> Optional.of("%");
            case HOURS -> Optional.of("h");
        };
    }

    /** Without the noise digits of a division; plain, so that JSON gets no exponent. */
    public BigDecimal rounded(BigDecimal value) {
        var stripped = value.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
