package org.plumbline.bench.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.bench.database.Sql;

/** A short query that a caller composes: a day by platform, another one each time until they begin again. */
final class DayByPlatform {

    private static final int DAYS = 200;

    private final Clock clock = Clock.systemUTC();
    private final String json = Sql.read("query/day.json");

    /** Its JSON, the nth time. */
    String json(int time) {
        return json.replace("{from}", from(time).toString()).replace("{to}", to(time).toString());
    }

    /** When the day begins. */
    Instant from(int time) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1 + time % DAYS));
    }

    /** When the next one does. */
    Instant to(int time) {
        return from(time).plus(Duration.ofDays(1));
    }
}
