package org.plumbline.metricsql.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
    void daysAndHoursAndWhatIsLeftAtTheEnds() {
        var parts = Parts.of(window("2026-03-01T22:15:00Z", "2026-03-03T01:30:00Z"));

        assertEquals(
                Optional.of(new Parts.Days(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"))),
                parts.days());
        assertEquals(
                List.of(
                        window("2026-03-01T23:00:00Z", "2026-03-02T00:00:00Z"),
                        window("2026-03-03T00:00:00Z", "2026-03-03T01:00:00Z")),
                parts.hours());
        assertEquals(
                List.of(
                        window("2026-03-01T22:15:00Z", "2026-03-01T23:00:00Z"),
                        window("2026-03-03T01:00:00Z", "2026-03-03T01:30:00Z")),
                parts.edges());
    }

    @Test
    void aWindowWithinAnHourIsOneEdge() {
        var within = window("2026-03-01T10:15:00Z", "2026-03-01T10:45:00Z");
        assertEquals(Parts.shorterThanAnHour(List.of(within)), Parts.of(within));
    }

    @Test
    void aWindowOverMidnightWithoutAWholeHourHasTwoEdges() {
        var parts = Parts.of(window("2026-03-01T23:59:00Z", "2026-03-02T00:01:00Z"));
        assertEquals(2, parts.edges().size());
        assertEquals(List.of(), parts.hours());
        assertEquals(Optional.empty(), parts.days());
    }

    @Test
    void windowsThatEndInTheSameHoursHaveTheSameWholeHours() {
        var hours = Optional.of(window("2026-03-01T23:00:00Z", "2026-03-03T01:00:00Z"));
        var early = Parts.of(window("2026-03-01T22:00:01Z", "2026-03-03T01:00:00Z"));
        var late = Parts.of(window("2026-03-01T22:59:00Z", "2026-03-03T01:59:59Z"));
        assertEquals(hours, early.wholeHours());
        assertEquals(hours, late.wholeHours());
        assertEquals(3, late.spans().size());
    }

    @Test
    void wholeTenMinutesOfTheEdgesBeginAtTheClocks() {
        var parts = Parts.of(window("2026-03-01T22:38:00Z", "2026-03-03T01:20:30Z"));
        assertEquals(
                List.of(
                        window("2026-03-01T22:40:00Z", "2026-03-01T22:50:00Z"),
                        window("2026-03-01T22:50:00Z", "2026-03-01T23:00:00Z"),
                        window("2026-03-03T01:00:00Z", "2026-03-03T01:10:00Z"),
                        window("2026-03-03T01:10:00Z", "2026-03-03T01:20:00Z")),
                parts.tenMinutes());
        assertEquals(
                List.of(
                        window("2026-03-01T22:38:00Z", "2026-03-01T22:40:00Z"),
                        window("2026-03-03T01:20:00Z", "2026-03-03T01:20:30Z")),
                parts.aroundTenMinutes());
    }

    @Property
    void togetherTheyAreTheWindow(
            @ForAll @LongRange(max = MICROS_OF_FOUR_DAYS) long from,
            @ForAll @LongRange(min = 1, max = MICROS_OF_FOUR_DAYS) long length) {
        var window = new Window(
                START.plus(from, ChronoUnit.MICROS),
                START.plus(from, ChronoUnit.MICROS).plus(length, ChronoUnit.MICROS));
        var parts = Parts.of(window);

        var grains = new ArrayList<>(parts.hours());
        grains.addAll(parts.edges());
        parts.days().ifPresent(days -> grains.add(new Window(midnight(days.first()), midnight(days.end()))));
        areTheWindow(window, grains);
        areTheWindow(window, new ArrayList<>(parts.spans()));
        var slots = new ArrayList<>(parts.tenMinutes());
        slots.addAll(parts.aroundTenMinutes());
        parts.wholeHours().ifPresent(slots::add);
        areTheWindow(window, slots);
        for (var edge : parts.edges()) {
            assertTrue(edge.length().compareTo(ChronoUnit.HOURS.getDuration()) < 0, edge::toString);
        }
    }

    private static void areTheWindow(Window window, List<Window> pieces) {
        pieces.sort(Comparator.comparing(Window::from));
        assertEquals(window.from(), pieces.getFirst().from());
        assertEquals(window.to(), pieces.getLast().to());
        for (var i = 1; i < pieces.size(); i++) {
            assertEquals(pieces.get(i - 1).to(), pieces.get(i).from());
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }
}
