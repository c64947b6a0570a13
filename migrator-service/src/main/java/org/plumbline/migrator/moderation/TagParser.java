package org.plumbline.migrator.moderation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.migrator.transform.RejectedValue;
import org.plumbline.model.text.LetterCase;
import org.plumbline.model.text.WhiteSpace;

/** Parses lists that people typed as free text. */
final class TagParser {

    private static final Pattern HASHTAG_SEPARATOR = Pattern.compile("[" + WhiteSpace.CHARACTERS + ",;|#＃]+");
    private static final Pattern CATEGORY_SEPARATOR = Pattern.compile("[;|\\n]+");

    /** The longest term; ordering the accents of longer ones takes quadratic time. */
    private static final int LONGEST = 10_000;

    private TagParser() {}

    /** Returns each hashtag once: lower case, Unicode NFC, without #; empty if there are none. */
    static List<String> hashtags(String text) {
        return parts(text, HASHTAG_SEPARATOR).map(LetterCase::lower).distinct().toList();
    }

    /** Returns each category once, under its first spelling if several differ only by case. */
    static List<String> categories(String text) {
        var bySpelling = new LinkedHashMap<String, String>();
        parts(text, CATEGORY_SEPARATOR)
                .map(WhiteSpace::collapse)
                .forEach(name -> bySpelling.putIfAbsent(LetterCase.lower(name), name));
        return List.copyOf(bySpelling.values());
    }

    private static Stream<String> parts(String text, Pattern separator) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(separator.split(text))
                        .map(TagParser::normalized)
                        // Some characters, such as the Greek question mark, are separators only in their normal form.
                        .flatMap(separator::splitAsStream)
                        .map(WhiteSpace::strip)
                        .filter(part -> !part.isEmpty());
    }

    private static String normalized(String part) {
        if (part.length() > LONGEST) {
            throw new RejectedValue(
                    "tag-is-short",
                    "A tag may have at most %2$d characters; this one has %1$d.".formatted(part.length(), LONGEST));
        }
        return Normalizer.normalize(part, Normalizer.Form.NFC);
    }
}
