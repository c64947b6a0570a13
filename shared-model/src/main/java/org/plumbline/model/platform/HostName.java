package org.plumbline.model.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a host as the domain name system could know it: people put anything into the field of an address. */
final class HostName {

    /** RFC 1035, without the trailing dot. */
    private static final int LONGEST = 253;

    /**
     * Labels as of RFC 1035. Underscores are in no host's name by the book, and in many a real one. A top-level domain begins
     * with a letter and has at least two characters: 1.2 is a number, and 10.0.0.1 names no site.
     */
    private static final Pattern HOST =
            Pattern.compile("(?:(?!-)[a-z0-9_-]{1,63}+(?<!-)\\.)++[a-z][a-z0-9-]{0,61}[a-z0-9]");

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
            // The length comes first: the expression calls itself for each label.
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host ->
                            host.length() <= LONGEST && HOST.matcher(host).matches());
        } catch (RuntimeException notAHostName) {
            // An IllegalArgumentException but for one: of a label that its normal form makes longer than 1,000
            // characters.
            return Optional.empty();
        }
    }
}
