package org.plumbline.service.query;

import java.time.Instant;
import java.util.Optional;

/** How a caller writes a point in time in a query. */
public final class PointInTime {

    public static final String EXPECTED =
            "2026-01-31, 2026-01-31T08:00:00Z or 2026-01-31T08:00:00+01:00 (its '+' sent as %2B)";

    private PointInTime() {}

    /** The point in time, or empty when the text is not one. */
    public static Optional<Instant> parse(String text) {
        return org.plumbline.model.time.PointInTime.parse(text);
    }
}
