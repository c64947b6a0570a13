package org.plumbline.model.scope;

import java.util.regex.Pattern;

/** The form of a community's slug, which names it in tokens and requests. Letters of every script are allowed. */
public final class CommunitySlug {

    /**
     * The form as a regular expression that is valid in Java and in ECMAScript; the page has the same one. Commas are
     * not allowed, because they separate slugs that are listed in one text.
     */
    public static final String PATTERN = "(?!\\p{Z})[^,\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}(?<!\\p{Z})";

    /** Describes the form in messages. */
    public static final String FORM =
            "a slug has at most 200 characters, no comma, no control character and no blank at either end";

    private static final Pattern SLUG = Pattern.compile(PATTERN);

    private CommunitySlug() {}

    /** Whether a text is a valid slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }
}
