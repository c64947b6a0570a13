package org.plumbline.service.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The claim that lists a community-manager's communities. */
final class CommunitiesClaim {

    static final String NAME = "communities";

    private CommunitiesClaim() {}

    /**
     * The slugs in a claim's value: an array of strings, or one string. Anything else, be it one element of the array,
     * makes the whole claim empty: half-read rights are nobody's intention.
     *
     * @param claim null where the token has none
     */
    static Set<String> slugs(Object claim) {
        var values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        var texts = values.stream().map(CommunitiesClaim::text).toList();
        return texts.contains(null)
                ? Set.of()
                : texts.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> text;
            case JsonString json when !json.getString().isBlank() -> json.getString();
            case null, default -> null;
        };
    }
}
