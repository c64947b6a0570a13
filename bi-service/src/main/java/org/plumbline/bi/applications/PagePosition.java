package org.plumbline.bi.applications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.plumbline.model.time.PointInTime;
import org.plumbline.model.tree.Texts;

/** An application's position in the list of all applications: newest first, at equal times the highest key first. */
@RegisterForReflection
record PagePosition(Instant createdAt, long applicationId) {

    private static final char SEPARATOR = '_';

    /** Parses what {@link #toString} writes; empty for any other text. */
    static Optional<PagePosition> parse(String text) {
        var separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        return PointInTime.parse(text.substring(0, separator))
                .flatMap(createdAt -> Texts.key(text.substring(separator + 1))
                        .map(key -> new PagePosition(createdAt.truncatedTo(ChronoUnit.MICROS), key)));
    }

    @Override
    public String toString() {
        return createdAt.toString() + SEPARATOR + applicationId;
    }
}
