package org.plumbline.bi.sums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.metric.Window;

/**
 * A window, or a part of one, cut into what sums of each grain can answer, and at most two edges that are shorter than an hour,
 * whose facts are counted one by one.
 *
 * @param wholeHours all of them in one span: it is the same for windows whose ends are in the same hours
 */
public record Parts(Optional<Window> wholeHours, List<Window> edges) {

    /** Whole days in UTC, {@code end} excluded. */
    public record Days(LocalDate first, LocalDate end) {}

    /** Which together are the window. */
    public static Parts of(Window window) {
        var byHour = Split.of(window, ChronoUnit.HOURS);
        return new Parts(byHour.whole(), byHour.rests());
    }

    /** The whole days among the whole hours. */
    public Optional<Days> days() {
        return wholeHours
                .flatMap(it -> Split.of(it, ChronoUnit.DAYS).whole())
                .map(it -> new Days(day(it.from()), day(it.to())));
    }

    /** The whole hours around the whole days: at most two spans. */
    public List<Window> hours() {
        return wholeHours.map(it -> Split.of(it, ChronoUnit.DAYS).rests()).orElse(List.of());
    }

    /** All of it for who reads facts alone: no span is cut where only sums are. */
    public List<Window> spans() {
        return Stream.concat(wholeHours.stream(), edges.stream()).toList();
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
            return new Split(window(first, end), List.copyOf(rests));
        }

        private static Optional<Window> window(Instant from, Instant to) {
            return from.isBefore(to) ? Optional.of(new Window(from, to)) : Optional.empty();
        }
    }
}
