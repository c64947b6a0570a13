package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Span;
import org.plumbline.model.metric.Window;

/**
 * A window divided into calendar units; the first and the last may be partial.
 *
 * @param grain null for an undivided window
 */
@RegisterForReflection
record Buckets(Window window, Grain grain, ZoneId zone) {

    /** All buckets, in order. */
    List<Window> all() {
        if (grain == null) {
            return List.of(window);
        }
        var buckets = new ArrayList<Window>();
        var start = start(window.from(), grain);
        while (start.isBefore(window.to())) {
            var next = next(start);
            new Window(start, next).intersection(window).ifPresent(buckets::add);
            start = next;
        }
        return buckets;
    }

    boolean areMoreThan(int most) {
        return grain != null
                // Checks a lower bound first, so that a huge number of buckets is never listed.
                && (grain.unit().between(window.from().atZone(zone), window.to().atZone(zone)) > most
                        || all().size() > most);
    }

    /** The start of the bucket's calendar unit, as answers show it. */
    Instant label(Window bucket) {
        return grain == null ? bucket.from() : start(bucket.from(), grain);
    }

    /** The span that ends with a bucket. */
    Window endingWith(Window bucket, Span span) {
        return new Window(shifted(bucket.to(), span, -1), bucket.to());
    }

    /** The window from the start of the unit in which a bucket ends. */
    Window toDate(Window bucket, Grain unit) {
        return new Window(start(bucket.to().minus(1, ChronoUnit.MICROS), unit), bucket.to());
    }

    /** The bucket shifted back in time; a whole bucket gives a whole one, a partial one a partial one. */
    Window earlier(Window bucket, Span offset) {
        var from = shifted(bucket.from(), offset, -1);
        if (grain != null && bucket.equals(new Window(label(bucket), next(label(bucket))))) {
            return new Window(from, shifted(from, new Span(1, grain), 1));
        }
        var to = shifted(bucket.to(), offset, -1);
        // One month before the 30th and before the 31st can be the same moment.
        return from.isBefore(to) ? new Window(from, to) : new Window(from, from.plus(1, ChronoUnit.MICROS));
    }

    private Instant next(Instant start) {
        var end = start(shifted(start, new Span(1, grain), 1), grain);
        // When clocks go back, two hours start at the same local time.
        return end.isAfter(start) ? end : start.plus(1, ChronoUnit.HOURS);
    }

    private Instant shifted(Instant instant, Span span, int direction) {
        var time = instant.atZone(zone);
        var there = time.plus((long) direction * span.count(), span.grain().unit());
        // A day whose midnight is skipped starts later; its neighbours still start at midnight.
        return span.grain() != Grain.HOUR && midnight(time).equals(instant) ? midnight(there) : there.toInstant();
    }

    private Instant start(Instant instant, Grain unit) {
        var time = instant.atZone(zone);
        return switch (unit) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS).toInstant();
            case DAY -> midnight(time);
            case WEEK -> midnight(time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> midnight(time.with(TemporalAdjusters.firstDayOfMonth()));
            case QUARTER -> midnight(time.with(IsoFields.DAY_OF_QUARTER, 1));
            case YEAR -> midnight(time.with(TemporalAdjusters.firstDayOfYear()));
        };
    }

    private Instant midnight(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(zone).toInstant();
    }
}
