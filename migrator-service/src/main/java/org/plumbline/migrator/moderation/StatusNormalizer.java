package org.plumbline.migrator.moderation;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.text.LetterCase;

/** Normalizes the status of a post: one of five, in any letter case and with any separator in the legacy database. */
final class StatusNormalizer {

    static final List<String> KNOWN = List.of("new", "in_review", "reported", "removed", "rejected");

    private StatusNormalizer() {}

    /** Empty if the text is no known status. */
    static Optional<String> normalize(String legacy) {
        if (legacy == null) {
            return Optional.empty();
        }
        var status = LetterCase.lower(legacy.strip()).replaceAll("[\\s-]+", "_");
        return KNOWN.contains(status) ? Optional.of(status) : Optional.empty();
    }
}
