package org.plumbline.bi.sums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.metric.Window;

/**
 * A window, or a part of one, cut into what sums of each grain can answer: at most one span of whole days, at most two of whole
 * hours around it, and at most two that are shorter than an hour, whose facts are counted one by one.
 */
public record Parts(Optional<Days> days, List<Window> hours, List<Window> edges) {

    /** Whole days in UTC, {@code end} excluded. */
    public record Days(LocalDate first, LocalDate end) {}

    /** Which together are the window. */
    public static Parts of(Window window) {
        var byDay = Split.of(window, ChronoUnit.DAYS);
        var hours = new ArrayList<Window>();
        var edges = new ArrayList<Window>();
        for (var rest : byDay.rests()) {
            var byHour = Split.of(rest, ChronoUnit.HOURS);
            byHour.whole().ifPresent(hours::add);
            edges.addAll(byHour.rests());
        }
        return new Parts(
                byDay.whole().map(whole -> new Days(day(whole.from()), day(whole.to()))),
                List.copyOf(hours),
                List.copyOf(edges));
    }

    /** What sums can answer: the same for windows whose ends are in the same hours. */
    public Parts wholeHours() {
        return new Parts(days, hours, List.of());
    }

    /** The rest of the window. */
    public Parts shorterThanHours() {
        return new Parts(Optional.empty(), List.of(), edges);
    }

    public boolean isEmpty() {
        return days.isEmpty() && hours.isEmpty() && edges.isEmpty();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The whole units of a window, and what is before and after them. */
    private record Split(Optional<Window> whole, List<Window> rests) {

        static Split of(Window window, ChronoUnit unit) {
            var start = window.from().truncatedTo(unit);
            var first = start.equals(window.from()) ? start : start.plus(1, unit);
            var end = window.to().truncatedTo(unit);
            if (end.isBefore(first)) {
                return new Split(Optional.empty(), List.of(window));
            }
            var rests = new ArrayList<Window>();
            window(window.from(), first).ifPresent(rests::add);
            window(end, window.to()).ifPresent(rests::add);
            return new Split(window(first, end), rests);
        }

        private static Optional<Window> window(Instant from, Instant to) {
            return from.isBefore(to) ? Optional.of(new Window(from, to)) : Optional.empty();
        }
    }
}
