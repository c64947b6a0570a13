package org.plumbline.model.tree;

import java.math.BigDecimal;
import java.util.Optional;

/** Rules for texts and numbers in requests, and their form in messages. */
public final class Texts {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_DIGITS = 38;

    private Texts() {}

    /** What is wrong with a text; empty if it is valid. */
    public static Optional<String> violation(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("is empty");
        }
        if (text.length() > longest) {
            return Optional.of("has %d characters but may have at most %d".formatted(text.length(), longest));
        }
        // PostgreSQL cannot store NUL, and names and titles need no other control characters.
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("contains a control character");
        }
        // An unpaired surrogate would silently be stored as another character.
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)
                ? Optional.of("contains an unpaired surrogate")
                : Optional.empty();
    }

    /** Whether a number fits into memory: a short literal such as 1e999999999 expands to a billion digits. */
    public static boolean isOfBearableSize(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    /** A text as a numeric key of any sign; empty if it is not one. */
    public static Optional<Long> key(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    public static boolean isWhole(BigDecimal number) {
        return isOfBearableSize(number)
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }

    public static String quoted(BigDecimal number) {
        return quoted(isOfBearableSize(number) ? number.toPlainString() : number.toString());
    }

    public static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    public static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
