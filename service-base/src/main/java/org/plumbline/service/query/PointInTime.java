package org.plumbline.service.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How a caller writes a point in time. */
public final class PointInTime {

    public static final String EXPECTED =
            "2026-01-31, 2026-01-31T08:00:00Z or 2026-01-31T08:00:00+01:00 (its '+' sent as %2B)";

    // What four digits can write, and what every part of the suite, the database included, can hold.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private PointInTime() {}

    /** The point in time, or empty when the text is not one. */
    public static Optional<Instant> parse(String text) {
        try {
            var instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(instant).filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
