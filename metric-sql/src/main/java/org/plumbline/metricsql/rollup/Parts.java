package org.plumbline.metricsql.rollup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.metric.Window;

/**
 * A window as whole days, answered by a rollup, and at most two edges, whose facts are counted one by one. Days start
 * and end at the midnights nearest to the window's ends, so that no edge is longer than half a day. Edges are added or
 * subtracted.
 */
public record Parts(Optional<Days> days, List<Edge> edges) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Whole days in UTC, {@code end} excluded. */
    public record Days(LocalDate first, LocalDate end) {}

    /**
     * Facts that are counted one by one.
     *
     * @param isAdded false if they are subtracted from the days
     */
    public record Edge(Window window, boolean isAdded) {}

    public static Parts of(Window window) {
        var first = nearestMidnight(window.from());
        var end = nearestMidnight(window.to());
        if (!first.isBefore(end)) {
            return ofFacts(window);
        }
        var edges = Stream.of(
                edge(window.from(), first, true),
                edge(first, window.from(), false),
                edge(end, window.to(), true),
                edge(window.to(), end, false));
        return new Parts(
                Optional.of(new Days(day(first), day(end))),
                edges.flatMap(Optional::stream).toList());
    }

    /** Counts everything fact by fact: for comparisons with a rollup, and for a window within a day. */
    public static Parts ofFacts(Window window) {
        return new Parts(Optional.empty(), List.of(new Edge(window, true)));
    }

    private static Optional<Edge> edge(Instant from, Instant to, boolean isAdded) {
        return from.isBefore(to) ? Optional.of(new Edge(new Window(from, to), isAdded)) : Optional.empty();
    }

    private static Instant nearestMidnight(Instant moment) {
        return moment.plus(HALF_A_DAY).truncatedTo(ChronoUnit.DAYS);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
