package org.plumbline.model.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Parses a point in time: an instant, a date-time with offset, or a date, which means its midnight in UTC. */
public final class PointInTime {

    /** The first of the years with four digits, which every part of the suite and the database can store. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private PointInTime() {}

    /** The point in time; empty if the text is not one. */
    public static Optional<Instant> parse(String text) {
        try {
            var instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(instant).filter(PointInTime::isStorable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it lies in the years 1 to 9999. */
    public static boolean isStorable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }
}
