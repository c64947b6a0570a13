package org.plumbline.bi.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Span;
import org.plumbline.model.metric.Window;

class BucketsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void theFirstAndTheLastBucketAreCutShortByTheWindow() {
        var buckets = new Buckets(window("2026-10-15T12:00Z", "2026-12-02T00:00Z"), Grain.MONTH, PARIS);
        assertEquals(
                List.of(
                        window("2026-10-15T12:00Z", "2026-10-31T23:00Z"),
                        window("2026-10-31T23:00Z", "2026-11-30T23:00Z"),
                        window("2026-11-30T23:00Z", "2026-12-02T00:00Z")),
                buckets.all());
        assertEquals(
                Instant.parse("2026-09-30T22:00:00Z"),
                buckets.label(buckets.all().getFirst()));
    }

    @Test
    void theHourThatClocksPassTwiceIsTwoBuckets() {
        var buckets = new Buckets(window("2026-10-24T22:00Z", "2026-10-25T23:00Z"), Grain.HOUR, PARIS);
        assertEquals(25, buckets.all().size());
        assertEquals(1, new Buckets(buckets.window(), Grain.DAY, PARIS).all().size());
    }

    @Test
    void aMonthBeforeTheThirtyFirstIsTheLastDayOfTheMonthBefore() {
        var buckets = new Buckets(window("2026-03-31T00:00Z", "2026-04-01T00:00Z"), Grain.DAY, ZoneId.of("UTC"));
        assertEquals(
                window("2026-02-28T00:00Z", "2026-03-01T00:00Z"),
                buckets.earlier(buckets.all().getFirst(), new Span(1, Grain.MONTH)));
    }

    @Test
    void daysBeginAtMidnightAroundOneWhoseMidnightClocksSkip() {
        // Clocks went from 00:00 to 01:00 on 2018-11-04.
        var buckets = new Buckets(
                window("2018-11-03T03:00Z", "2018-11-06T02:00Z"), Grain.DAY, ZoneId.of("America/Sao_Paulo"));
        assertEquals(
                List.of(
                        window("2018-11-03T03:00Z", "2018-11-04T03:00Z"),
                        window("2018-11-04T03:00Z", "2018-11-05T02:00Z"),
                        window("2018-11-05T02:00Z", "2018-11-06T02:00Z")),
                buckets.all());
        assertEquals(
                window("2018-11-03T03:00Z", "2018-11-04T03:00Z"),
                buckets.earlier(buckets.all().get(1), new Span(1, Grain.DAY)));
    }

    @Test
    void aMonthIsHeldAgainstTheWholeMonthBefore() {
        var buckets = new Buckets(window("2026-03-01T00:00Z", "2026-04-01T00:00Z"), Grain.MONTH, ZoneId.of("UTC"));
        assertEquals(
                window("2026-02-01T00:00Z", "2026-03-01T00:00Z"),
                buckets.earlier(buckets.all().getFirst(), new Span(1, Grain.MONTH)));
    }

    @Test
    void bucketsThatTheWindowJustFillsAreNotTooMany() {
        var days = window("2024-01-01T00:00Z", "2026-09-27T00:00Z");
        assertFalse(new Buckets(days, Grain.DAY, ZoneId.of("UTC")).areMoreThan(1_000));
        assertTrue(new Buckets(days, Grain.DAY, PARIS).areMoreThan(1_000));
        assertTrue(new Buckets(days, Grain.HOUR, PARIS).areMoreThan(1_000));
        assertFalse(new Buckets(days, null, PARIS).areMoreThan(1));
    }

    @Test
    void aSpanEndsWhereItsBucketEnds() {
        var buckets = new Buckets(window("2026-11-18T00:00Z", "2026-11-19T00:00Z"), Grain.DAY, ZoneId.of("UTC"));
        var day = buckets.all().getFirst();
        assertEquals(window("2026-11-12T00:00Z", "2026-11-19T00:00Z"), buckets.endingWith(day, new Span(7, Grain.DAY)));
        assertEquals(window("2026-11-16T00:00Z", "2026-11-19T00:00Z"), buckets.toDate(day, Grain.WEEK));
        assertEquals(window("2026-10-01T00:00Z", "2026-11-19T00:00Z"), buckets.toDate(day, Grain.QUARTER));
    }

    private static Window window(String from, String to) {
        return new Window(instant(from), instant(to));
    }

    private static Instant instant(String text) {
        return Instant.parse(text.replace("Z", ":00Z"));
    }
}
