package org.plumbline.model.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.plumbline.model.tree.Fields;

public enum Format {
    INTEGER(0),
    NUMBER(6),
    /** A share from 0 to 1, multiplied by 100 for display. */
    PERCENT(6),
    HOURS(4);

    private final int digits;

    Format(int digits) {
        this.digits = digits;
    }

    /** The default format of a type; empty for non-numbers. */
    public static Optional<Format> usual(ColumnType type) {
        return switch (type) {
            case INTEGER -> Optional.of(INTEGER);
            case NUMERIC -> Optional.of(NUMBER);
            case TEXT, TEXT_ARRAY, TIMESTAMP -> Optional.empty();
        };
    }

    /** The name of the format in answers; for non-numbers the type's name. */
    public static String written(Optional<Format> format, ColumnType type) {
        return format.map(Fields::written).orElseGet(() -> Fields.written(type));
    }

    /** The unit suffix; empty if there is none. */
    public Optional<String> unit() {
        return switch (this) {
            case INTEGER, NUMBER -> Optional.empty();
            case PERCENT -> Optional.of("%");
            case HOURS -> Optional.of("h");
        };
    }

    /** Rounds away noise digits of a division; in plain form, so that JSON has no exponent. */
    public BigDecimal rounded(BigDecimal value) {
        return shortest(value.setScale(digits, RoundingMode.HALF_EVEN));
    }

    /** Removes trailing zeros and exponents. */
    public static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
