package org.plumbline.model.tree;

import java.util.Optional;

/** What a text that somebody sends has to be. */
public final class Texts {

    private Texts() {}

    /** What is wrong with a text, if anything is. */
    public static Optional<String> fault(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("is empty");
        }
        if (text.length() > longest) {
            return Optional.of("has %d characters, and may have %d".formatted(text.length(), longest));
        }
        // PostgreSQL has no text with a NUL in it, and no name or title needs any other control character.
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("holds a control character");
        }
        // Alone it is no character: written down, it would become another one in silence.
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)
                ? Optional.of("holds half of a character (an unpaired surrogate)")
                : Optional.empty();
    }
}
