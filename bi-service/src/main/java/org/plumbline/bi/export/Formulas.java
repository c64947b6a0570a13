package org.plumbline.bi.export;

import java.util.regex.Pattern;

/** Prefixes a text with a quote so that spreadsheets do not interpret it as a formula. */
final class Formulas {

    private static final String QUOTE = "'";
    /** Blanks, line breaks and invisible characters, which spreadsheets skip. */
    private static final String UNSEEN = "[\\p{Z}\\p{C}]*+";
    /** Signs that start a formula, including full-width, superscript and subscript forms. */
    private static final String SIGN = "[=+@\u207a\u207c\u208a\u208c\ufe62\ufe66\ufe6b\uff0b\uff1d\uff20]";

    private static final String MINUS = "[-\u207b\u208b\u2212\ufe63\uff0d]";

    private static final Pattern IN_A_CELL =
            Pattern.compile("[\\t\\r\\n]|" + UNSEEN + "(?:" + SIGN + "|" + MINUS + ")");

    // For a line that a spreadsheet splits at separators, including tabs; a number is not a formula.
    private static final String UNSEEN_IN_A_LINE = "[\\p{Z}\\p{C}&&[^\\t]]*+";

    private static final Pattern IN_A_LINE = Pattern.compile("([,;\\t]" + UNSEEN_IN_A_LINE + "(?:\"" + UNSEEN_IN_A_LINE
            + ")?)" + "(?=" + SIGN + "|" + MINUS + "(?!\\d+(\\.\\d+)?\\s*([,;\\]}\"]|$)))");

    private Formulas() {}

    /** Makes a text that fills a cell harmless. */
    static String harmlessInACell(String text) {
        return IN_A_CELL.matcher(text).lookingAt() ? QUOTE + text : text;
    }

    /** Makes an unquoted text harmless, in which each separator starts a new cell. */
    static String harmlessInALine(String text) {
        return IN_A_LINE.matcher(text).replaceAll("$1" + QUOTE);
    }
}
