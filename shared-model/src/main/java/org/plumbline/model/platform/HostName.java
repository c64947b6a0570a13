package org.plumbline.model.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A valid DNS host name; address fields can contain anything. */
final class HostName {

    /** RFC 1035, without the trailing dot. */
    private static final int LONGEST = 253;

    /**
     * Labels of RFC 1035, and underscores, which real host names contain. A top-level domain starts with a letter and
     * has at least two characters: 1.2 is a number, and 10.0.0.1 does not name a site.
     */
    private static final Pattern HOST =
            Pattern.compile("(?:(?!-)[a-z0-9_-]{1,63}+(?<!-)\\.)++[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private HostName() {}

    /** In lower case and ASCII, without a trailing dot; empty if the text is not a name below a top-level domain. */
    static Optional<String> of(String text) {
        var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        // A name in other letters is at least as long in ASCII, except decomposed characters (e + combining accent).
        if (name.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            // Checks the length first: the expression recurses for each label.
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host ->
                            host.length() <= LONGEST && HOST.matcher(host).matches());
        } catch (RuntimeException notAHostName) {
            // Usually IllegalArgumentException; another type if normalisation makes a label over 1,000 characters.
            return Optional.empty();
        }
    }
}
