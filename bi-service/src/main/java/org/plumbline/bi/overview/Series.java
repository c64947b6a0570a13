package org.plumbline.bi.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.model.metric.Window;

/** Lists counts by day without a gap. */
final class Series {

    private Series() {}

    /**
     * Lists every day of the measured span, with 0 if nothing was counted, and any other day that has counts: the rows always add up to
     * the totals.
     */
    static List<Overview.Day> of(
            Optional<Window> measured, Map<LocalDate, Long> submissions, Map<LocalDate, Long> removedPosts) {
        var days = new TreeSet<LocalDate>();
        measured.ifPresent(span -> {
            days.add(day(span.from()));
            // The span is half-open: at midnight its last day is the one before.
            days.add(day(span.to().minusNanos(1)));
        });
        days.addAll(submissions.keySet());
        days.addAll(removedPosts.keySet());
        if (days.isEmpty()) {
            return List.of();
        }
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .map(day ->
                        new Overview.Day(day, submissions.getOrDefault(day, 0L), removedPosts.getOrDefault(day, 0L)))
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
