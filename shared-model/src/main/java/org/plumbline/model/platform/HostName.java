package org.plumbline.model.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a host as the domain name system could know it, read in one pass whatever the text is: people put anything
 * into the field of an address.
 */
final class HostName {

    /** RFC 1035, without the trailing dot. */
    private static final int LONGEST = 253;

    /** Of one label, as of RFC 1035. */
    private static final int LONGEST_LABEL = 63;

    private HostName() {}

    /** Lower case, in ASCII, without a trailing dot; empty where the text is no name below a top-level domain. */
    static Optional<String> of(String text) {
        var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        // A name in other letters is at least as long in ASCII, but for those that are written as two: é as e and its
        // accent.
        if (name.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return isHost(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (RuntimeException notAHostName) {
            // An IllegalArgumentException but for one: of a label that its normal form makes longer than 1,000
            // characters.
            return Optional.empty();
        }
    }

    private static boolean isHost(String name) {
        if (name.length() > LONGEST) {
            return false;
        }
        var from = 0;
        for (var dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            if (!isLabel(name, from, dot)) {
                return false;
            }
            from = dot + 1;
        }
        return from > 0 && isTopLevel(name, from);
    }

    /** Underscores are in no host's name by the book, and in many a real one. */
    private static boolean isLabel(String name, int from, int to) {
        if (from == to || to - from > LONGEST_LABEL || name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
            return false;
        }
        for (var index = from; index < to; index++) {
            var character = name.charAt(index);
            if (!isLetterOrDigit(character) && character != '-' && character != '_') {
                return false;
            }
        }
        return true;
    }

    /** At least two characters, of which the first is a letter: 1.2 is a number, and 10.0.0.1 names no site. */
    private static boolean isTopLevel(String name, int from) {
        return name.length() - from >= 2
                && isLetter(name.charAt(from))
                && name.indexOf('_', from) < 0
                && isLabel(name, from, name.length());
    }

    private static boolean isLetterOrDigit(char character) {
        return isLetter(character) || (character >= '0' && character <= '9');
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }
}
