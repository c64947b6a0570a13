package org.plumbline.bi.export;

import java.util.regex.Pattern;

/** Keeps spreadsheets from taking a text for a formula: a quote before it says that it is a text. */
final class Formulas {

    private static final String QUOTE = "'";
    /** Blanks of every kind, line breaks, and what is not seen at all: spreadsheets leave them out. */
    private static final String UNSEEN = "[\\p{Z}\\p{C}]*+";
    /** As texts write it that were made for a fixed width, or in another size. */
    private static final String SIGN = "[=+@\u207a\u207c\u208a\u208c\ufe62\ufe66\ufe6b\uff0b\uff1d\uff20]";

    private static final String MINUS = "[-\u207b\u208b\u2212\ufe63\uff0d]";

    private static final Pattern IN_A_CELL =
            Pattern.compile("[\\t\\r\\n]|" + UNSEEN + "(?:" + SIGN + "|" + MINUS + ")");

    // Of a line that a spreadsheet cuts at its separators, of which a tab is one; a number is no formula.
    private static final String UNSEEN_IN_A_LINE = "[\\p{Z}\\p{C}&&[^\\t]]*+";

    private static final Pattern IN_A_LINE = Pattern.compile("([,;\\t]" + UNSEEN_IN_A_LINE + "(?:\"" + UNSEEN_IN_A_LINE
            + ")?)" + "(?=" + SIGN + "|" + MINUS + "(?!\\d+(\\.\\d+)?\\s*([,;\\]}\"]|$)))");

    private Formulas() {}

    /** A text that is a cell. */
    static String harmlessInACell(String text) {
        return IN_A_CELL.matcher(text).lookingAt() ? QUOTE + text : text;
    }

    /** A text without quotes around it, in which what follows a separator would be a cell of its own. */
    static String harmlessInALine(String text) {
        return IN_A_LINE.matcher(text).replaceAll("$1" + QUOTE);
    }
}
