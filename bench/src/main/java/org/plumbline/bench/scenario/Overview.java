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

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(61);

    /** With fewer facts, reading all of them is the best plan. */
    private static final long FACTS_WORTH_AN_INDEX = 100_000;

    private final Clock clock = Clock.systemUTC();

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.run("delta");
        // In this order, as the service keeps what it counted: after those until now, others would find hours there.
        var nodes = new Questions(bench, NAME)
                .measure(every("30 days until other hours", MORE_THAN_AN_HOUR), every("30 days until now", A_MINUTE));
        if (bench.sizes().posts() >= FACTS_WORTH_AN_INDEX) {
            nodes.stream()
                    .filter(node -> node.startsWith("Seq Scan on mv_"))
                    .findFirst()
                    .ifPresent(scan -> {
                        throw new BenchFailure("The overview over 30 days reads all facts: " + scan);
                    });
        }
    }

    private Question every(String name, Duration betweenEnds) {
        return new Question(name, time -> until(betweenEnds.multipliedBy(time)), "raw/overview.sql", LIMITS);
    }

    private String until(Duration ago) {
        return Dashboards.overviewUntil(
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(ago));
    }
}
