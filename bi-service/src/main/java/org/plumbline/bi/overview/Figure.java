package org.plumbline.bi.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What was computed for a KPI.
 *
 * @param value empty if the definition says that there is none
 * @param numerator of a ratio; 0 for what is none
 * @param denominator likewise
 */
record Figure(Optional<BigDecimal> value, long numerator, long denominator) {

    static Figure of(Optional<BigDecimal> value) {
        return new Figure(value, 0, 0);
    }

    static Figure count(long count) {
        return of(Optional.of(BigDecimal.valueOf(count)));
    }

    static Figure ratio(long numerator, long denominator) {
        return new Figure(share(numerator, denominator), numerator, denominator);
    }

    /** Empty where there is no whole. */
    static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }
}
