package org.plumbline.metricsql.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.plumbline.model.metric.Window;

class PartsTest {

    private static final long MICROS_OF_FOUR_DAYS = 4 * 86_400_000_000L;
    private static final Instant START = Instant.parse("2026-03-27T00:00:00Z");

    @Test
    void whatTheNearestDaysLackIsAdded() {
        var parts = Parts.of(window("2026-03-01T22:15:00Z", "2026-03-03T01:30:00Z"));

        assertEquals(days("2026-03-02", "2026-03-03"), parts.days());
        assertEquals(
                List.of(
                        new Parts.Edge(window("2026-03-01T22:15:00Z", "2026-03-02T00:00:00Z"), true),
                        new Parts.Edge(window("2026-03-03T00:00:00Z", "2026-03-03T01:30:00Z"), true)),
                parts.edges());
    }

    @Test
    void whatTheNearestDaysHaveBeyondTheWindowIsTakenAway() {
        var parts = Parts.of(window("2026-03-01T02:15:00Z", "2026-03-03T21:30:00Z"));

        assertEquals(days("2026-03-01", "2026-03-04"), parts.days());
        assertEquals(
                List.of(
                        new Parts.Edge(window("2026-03-01T00:00:00Z", "2026-03-01T02:15:00Z"), false),
                        new Parts.Edge(window("2026-03-03T21:30:00Z", "2026-03-04T00:00:00Z"), false)),
                parts.edges());
    }

    @Test
    void daysFromMidnightToMidnightHaveNoEdge() {
        assertEquals(
                List.of(),
                Parts.of(window("2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")).edges());
        assertEquals(
                1,
                Parts.of(window("2026-03-01T00:00:00Z", "2026-03-03T00:00:01Z"))
                        .edges()
                        .size());
    }

    @Test
    void aWindowWithinADayIsOneEdge() {
        var within = window("2026-03-01T10:15:00Z", "2026-03-01T10:45:00Z");
        assertEquals(Parts.ofFacts(within), Parts.of(within));
        var overMidnight = window("2026-03-01T23:59:00Z", "2026-03-02T00:01:00Z");
        assertEquals(Parts.ofFacts(overMidnight), Parts.of(overMidnight));
    }

    /** Any moment is counted once where it is in the window, and else not at all. */
    @Property
    void togetherTheyAreTheWindow(
            @ForAll @LongRange(max = MICROS_OF_FOUR_DAYS) long from,
            @ForAll @LongRange(min = 1, max = MICROS_OF_FOUR_DAYS) long length,
            @ForAll @LongRange(min = -MICROS_OF_FOUR_DAYS, max = 3 * MICROS_OF_FOUR_DAYS) long asked) {
        var window = new Window(at(from), at(from + length));
        var parts = Parts.of(window);

        for (var moment : List.of(at(asked), window.from(), at(from - 1), window.to(), at(from + length - 1))) {
            assertEquals(holds(window, moment) ? 1 : 0, times(parts, moment), () -> parts + " at " + moment);
        }
        if (parts.days().isPresent()) {
            for (var edge : parts.edges()) {
                assertTrue(edge.window().length().compareTo(Duration.ofHours(12)) <= 0, edge::toString);
            }
        }
        assertTrue(parts.edges().size() <= 2, parts::toString);
    }

    /** How often a fact of a moment is counted. */
    private static int times(Parts parts, Instant moment) {
        var ofDays = parts.days()
                .map(days -> new Window(midnight(days.first()), midnight(days.end())))
                .filter(days -> holds(days, moment))
                .isPresent();
        return (ofDays ? 1 : 0)
                + parts.edges().stream()
                        .filter(edge -> holds(edge.window(), moment))
                        .mapToInt(edge -> edge.isAdded() ? 1 : -1)
                        .sum();
    }

    private static boolean holds(Window window, Instant moment) {
        return !moment.isBefore(window.from()) && moment.isBefore(window.to());
    }

    private static Instant at(long micros) {
        return START.plus(micros, ChronoUnit.MICROS);
    }

    private static Optional<Parts.Days> days(String first, String end) {
        return Optional.of(new Parts.Days(LocalDate.parse(first), LocalDate.parse(end)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }
}
