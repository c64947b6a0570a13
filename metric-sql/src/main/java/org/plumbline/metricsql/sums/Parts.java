package org.plumbline.metricsql.sums;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param withDays whether sums of days answer the whole days among these
 */
public record Parts(Optional<Window> wholeHours, boolean withDays, List<Window> edges) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Whole days in UTC, {@code end} excluded. */
    public record Days(LocalDate first, LocalDate end) {}

    /** Which together are the window. */
    public static Parts of(Window window) {
        var byHour = Split.of(window, HOUR);
        return new Parts(byHour.whole(), true, byHour.rests());
    }

    /** Hours that sums alone answer. */
    public static Parts ofWholeHours(Window hours) {
        return new Parts(Optional.of(hours), true, List.of());
    }

    /** Hours that sums of hours alone answer: for whoever holds them against those of days. */
    public static Parts byHours(Window hours) {
        return new Parts(Optional.of(hours), false, List.of());
    }

    /** Spans in which facts are counted one by one. */
    public static Parts shorterThanAnHour(List<Window> edges) {
        return new Parts(Optional.empty(), true, edges);
    }

    /** The whole days among the whole hours. */
    public Optional<Days> days() {
        return wholeHours
                .filter(_ -> withDays)
                .flatMap(it -> Split.of(it, DAY).whole())
                .map(it -> new Days(day(it.from()), day(it.to())));
    }

    /** The whole hours around the whole days: at most two spans. */
    public List<Window> hours() {
        return wholeHours
                .map(it -> withDays ? Split.of(it, DAY).rests() : List.of(it))
                .orElse(List.of());
    }

    /** The whole ten minutes of the edges, each by itself. */
    public List<Window> tenMinutes() {
        return edges.stream()
                .flatMap(edge -> Split.of(edge, TEN_MINUTES).whole().stream())
                .flatMap(whole -> Stream.iterate(
                        new Window(whole.from(), whole.from().plus(TEN_MINUTES)),
                        slot -> !slot.to().isAfter(whole.to()),
                        slot -> new Window(slot.to(), slot.to().plus(TEN_MINUTES))))
                .toList();
    }

    /** What the edges have before and after their whole ten minutes. */
    public List<Window> aroundTenMinutes() {
        return edges.stream()
                .flatMap(edge -> Split.of(edge, TEN_MINUTES).rests().stream())
                .toList();
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

        static Split of(Window window, Duration unit) {
            var start = floor(window.from(), unit);
            var first = start.equals(window.from()) ? start : start.plus(unit);
            var end = floor(window.to(), unit);
            if (end.isBefore(first)) {
                return new Split(Optional.empty(), List.of(window));
            }
            var rests = new ArrayList<Window>();
            window(window.from(), first).ifPresent(rests::add);
            window(end, window.to()).ifPresent(rests::add);
            return new Split(window(first, end), List.copyOf(rests));
        }

        private static Instant floor(Instant moment, Duration unit) {
            return Instant.ofEpochSecond(
                    moment.getEpochSecond() - Math.floorMod(moment.getEpochSecond(), unit.toSeconds()));
        }

        private static Optional<Window> window(Instant from, Instant to) {
            return from.isBefore(to) ? Optional.of(new Window(from, to)) : Optional.empty();
        }
    }
}
