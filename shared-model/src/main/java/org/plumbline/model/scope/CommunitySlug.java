package org.plumbline.model.scope;

/** The form of a community's slug, by which tokens and requests name it. Letters of every script are welcome. */
public final class CommunitySlug {

    public static final int LONGEST = 200;

    /** For whoever has written something else. */
    public static final String FORM =
            "a slug has at most %d characters, no comma, no control character and no blank at either end"
                    .formatted(LONGEST);

    private CommunitySlug() {}

    /** Whether a text can be a slug at all. */
    public static boolean isSlug(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && !isBlank(text.codePointAt(0))
                && !isBlank(text.codePointBefore(text.length()))
                && text.codePoints().noneMatch(CommunitySlug::isRefused);
    }

    /** A comma parts the slugs of a list that somebody has put into one text. */
    private static boolean isRefused(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> character == ',';
        };
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
