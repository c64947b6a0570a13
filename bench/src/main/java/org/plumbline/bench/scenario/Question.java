package org.plumbline.bench.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A dashboard's question, which is asked again and again.
 *
 * @param path what is asked the nth time; no two are the same, so that no answer is kept from the last time
 */
record Question(String name, IntFunction<String> path, IntFunction<String> warmUp, String rawJoin, Limits limits) {

    private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(61);
    private static final Duration LONGER_THAN_PATHS_GO_BACK = Duration.ofDays(1);

    /** What it may take at most, in milliseconds. */
    record Limits(double overHttp, double inTheDatabase) {}

    /**
     * About windows until now, which moves by the minute, as dashboards ask. Those to warm up with are a second apart: they fill the
     * service's cache with some hours of the day before, and not with more hours than anybody asks about in one.
     */
    static Question untilNow(String name, Function<Instant, String> until, String rawJoin, Limits limits) {
        return new Question(
                name,
                time -> until.apply(ago(Duration.ofMinutes(time))),
                time -> until.apply(ago(LONGER_THAN_PATHS_GO_BACK.plusSeconds(time))),
                rawJoin,
                limits);
    }

    /** About windows of which no two end in the same hour, as somebody asks who looks for something. */
    static Question untilOtherHours(String name, Function<Instant, String> until, String rawJoin, Limits limits) {
        IntFunction<String> path = time -> until.apply(ago(MORE_THAN_AN_HOUR.multipliedBy(time)));
        return new Question(name, path, time -> path.apply(Questions.TIMES_MEASURED + time), rawJoin, limits);
    }

    private static Instant ago(Duration past) {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES).minus(past);
    }
}
