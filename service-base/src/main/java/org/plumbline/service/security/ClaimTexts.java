package org.plumbline.service.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.scope.CommunitySlug;

/** Reads texts that a token claims. */
final class ClaimTexts {

    private ClaimTexts() {}

    /** The texts; empty for what is no array, and for one with anything else in it: half-read rights are nobody's intention. */
    static List<String> listed(Object claim) {
        if (!(claim instanceof Collection<?> elements)) {
            return List.of();
        }
        var texts = elements.stream().map(ClaimTexts::text).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? texts.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** A text alone; empty for anything else. */
    private static Optional<String> text(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case JsonString json -> Optional.of(json.getString());
            case null, default -> Optional.empty();
        };
    }

    /**
     * The slugs in a claim's value: an array of them, or one alone. Anything else, be it one element of the array, makes the whole
     * claim empty: half-read rights are nobody's intention.
     *
     * @param claim null where the token has none
     */
    static List<String> slugs(Object claim) {
        var texts = text(claim).map(List::of).orElseGet(() -> listed(claim));
        return texts.stream().allMatch(CommunitySlug::isSlug) ? texts : List.of();
    }
}
