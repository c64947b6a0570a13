package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.service.Dashboards;

/**
 * The overview over 30 days, for somebody who sees everything: until now, which moves by the minute, as dashboards ask; and
 * until other hours each time, as somebody does who looks for something.
 */
final class Overview implements Scenario {

    private static final String NAME = "overview";
    private static final Question.Limits LIMITS = new Question.Limits(15, 10);

    /** Minutes between the ends of windows. */
    private static final int ONE = 1;

    private static final int MORE_THAN_AN_HOUR = 61;

    /** With fewer facts, reading all of them is the best plan. */
    private static final long FACTS_WORTH_AN_INDEX = 100_000;

    private final Clock clock = Clock.systemUTC();

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.run("delta");
        measure(bench, "30 days until now", ONE);
        measure(bench, "30 days until other hours", MORE_THAN_AN_HOUR);
    }

    private void measure(Workbench bench, String name, int minutesBetween) throws SQLException {
        var question = new Question(NAME, name, time -> until(time * minutesBetween), "raw/overview.sql");
        var nodes = question.measure(bench, LIMITS);
        if (bench.sizes().posts() >= FACTS_WORTH_AN_INDEX) {
            nodes.stream()
                    .filter(node -> node.startsWith("Seq Scan on mv_"))
                    .findFirst()
                    .ifPresent(scan -> {
                        throw new BenchFailure("The overview over 30 days reads all facts: " + scan);
                    });
        }
    }

    private String until(int minutesAgo) {
        return Dashboards.overviewUntil(
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutesAgo)));
    }
}
