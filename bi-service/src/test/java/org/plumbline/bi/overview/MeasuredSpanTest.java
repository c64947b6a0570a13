package org.plumbline.bi.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.model.metric.Window;

class MeasuredSpanTest {

    private static final MeasuredSpan MEASURED =
            MeasuredSpan.of(at("2026-01-05T08:00:00Z"), at("2026-11-20T12:00:00Z"));

    @Test
    void cutsAWindowToWhatIsMeasured() {
        assertEquals(
                Optional.of(window("2026-01-05T08:00:00Z", "2026-02-01T00:00:00Z")),
                MEASURED.within(window("2025-12-01T00:00:00Z", "2026-02-01T00:00:00Z")));
        assertEquals(
                Optional.of(window("2026-11-01T00:00:00Z", "2026-11-20T12:00:00Z")),
                MEASURED.within(window("2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z")));
    }

    @Test
    void windowsThatOnlyTouchTheMeasuredSpanAreNotMeasured() {
        assertEquals(Optional.empty(), MEASURED.within(window("2026-01-01T00:00:00Z", "2026-01-05T08:00:00Z")));
        assertEquals(Optional.empty(), MEASURED.within(window("2026-11-20T12:00:00Z", "2026-11-21T00:00:00Z")));
    }

    @Test
    void nothingIsMeasuredWithoutASubmissionBeforeThePublication() {
        var year = window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
        assertEquals(
                Optional.empty(),
                MeasuredSpan.of(null, at("2026-11-20T12:00:00Z")).within(year));
        var moment = at("2026-11-20T12:00:00Z");
        assertEquals(Optional.empty(), MeasuredSpan.of(moment, moment).within(year));
    }

    @Test
    void aSeriesThatEndsAtMidnightEndsWithTheDayBefore() {
        assertEquals(
                List.of(day("2026-11-01", 0), day("2026-11-02", 3)),
                days(window("2026-11-01T23:00:00Z", "2026-11-03T00:00:00Z"), day("2026-11-02", 3)));
    }

    @Test
    void aSeriesLeavesNoCountOutEvenBesideTheMeasuredSpan() {
        assertEquals(
                List.of(day("2026-11-01", 2), day("2026-11-02", 0), day("2026-11-03", 0)),
                days(window("2026-11-03T00:00:00Z", "2026-11-04T00:00:00Z"), day("2026-11-01", 2)));
    }

    private static List<Overview.Day> days(Window measured, Overview.Day counted) {
        return OverviewQuestion.OverviewBuilder.days(
                Optional.of(measured), Map.of(counted.day(), counted.submissions()), Map.of());
    }

    private static Overview.Day day(String day, long submissions) {
        return new Overview.Day(LocalDate.parse(day), submissions, 0);
    }

    private static Window window(String from, String to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
