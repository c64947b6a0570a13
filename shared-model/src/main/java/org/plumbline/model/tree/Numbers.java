package org.plumbline.model.tree;

import java.math.BigDecimal;

/** What a number that somebody sends has to be. A few characters (1e999999999) can stand for more digits than fit a memory. */
public final class Numbers {

    private static final int MOST_DIGITS = 38;

    private Numbers() {}

    public static boolean isOfBearableSize(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    public static boolean isWhole(BigDecimal number) {
        return isOfBearableSize(number)
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }

    /** For a message, and short. */
    public static String shown(BigDecimal number) {
        return Faults.quoted(isOfBearableSize(number) ? number.toPlainString() : number.toString());
    }
}
