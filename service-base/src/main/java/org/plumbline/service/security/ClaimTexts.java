package org.plumbline.service.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads lists of texts that a token claims. */
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
    static Optional<String> text(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case JsonString json -> Optional.of(json.getString());
            case null, default -> Optional.empty();
        };
    }
}
