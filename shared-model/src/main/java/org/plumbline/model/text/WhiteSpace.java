package org.plumbline.model.text;

import java.util.regex.Pattern;

/**
 * White space as Unicode defines it, for texts that people typed. The JDK leaves out spaces at which a line cannot
 * break, such as the no-break space that comes with text from web pages.
 */
public final class WhiteSpace {

    /** All white space of Unicode, and the separators of ASCII, which the JDK strips. */
    public static final String CHARACTERS = "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680"
            + "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private static final Pattern RUN = Pattern.compile("[" + CHARACTERS + "]+");

    private WhiteSpace() {}

    /** Returns the text without white space at either end. */
    public static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isOne(text.charAt(start))) {
            start++;
        }
        while (start < end && isOne(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns the stripped text with one space for each run of white space. */
    public static String collapse(String text) {
        return RUN.matcher(strip(text)).replaceAll(" ");
    }

    private static boolean isOne(char character) {
        return CHARACTERS.indexOf(character) >= 0;
    }
}
