package org.plumbline.model.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.plumbline.model.tree.Fields;

public enum Format {
    INTEGER(0),
    NUMBER(6),
    /** A share from 0 to 1, shown times a hundred. */
    PERCENT(6),
    HOURS(4);

    private final int digits;

    Format(int digits) {
        this.digits = digits;
    }

    /** Of values about which nothing but their type is known; empty where they are no numbers. */
    public static Optional<Format> usual(ColumnType type) {
        return switch (type) {
            case INTEGER -> Optional.of(INTEGER);
            case NUMERIC -> Optional.of(NUMBER);
            case TEXT, TEXT_ARRAY, TIMESTAMP -> Optional.empty();
        };
    }

    /** How values of a type are shown, as answers say it: of what is no number, that is its type. */
    public static String written(Optional<Format> format, ColumnType type) {
        return format.map(Fields::written).orElseGet(() -> Fields.written(type));
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
        return shortest(value.setScale(digits, RoundingMode.HALF_EVEN));
    }

    /** Without zeros at its end, and without an exponent. */
    public static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
