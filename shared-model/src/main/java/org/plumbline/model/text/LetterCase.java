package org.plumbline.model.text;

import java.util.Locale;

/**
 * Locale-independent case conversion in linear time. The JDK copies the whole text for each letter whose other case is
 * longer, such as {@code İ} or {@code ß}: minutes for half a megabyte of them.
 */
public final class LetterCase {

    private static final String DOTTED_CAPITAL_I = "İ";
    private static final int PIECE = 1_000;

    private LetterCase() {}

    /** The text as {@link String#toLowerCase(Locale)} gives it for {@link Locale#ROOT}. */
    public static String lower(String text) {
        // The only letter that gets longer. The case of others can depend on their neighbours, so the text is not
        // split.
        return text.replace(DOTTED_CAPITAL_I, DOTTED_CAPITAL_I.toLowerCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT);
    }

    /** The text as {@link String#toUpperCase(Locale)} gives it for {@link Locale#ROOT}. */
    public static String upper(String text) {
        var upper = new StringBuilder(text.length());
        for (int start = 0, end; start < text.length(); start = end) {
            end = Math.min(start + PIECE, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            upper.append(text.substring(start, end).toUpperCase(Locale.ROOT));
        }
        return upper.toString();
    }
}
