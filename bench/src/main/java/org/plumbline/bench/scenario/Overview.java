package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.service.Dashboards;

/** The overview over 30 days, for somebody who sees everything; each time other days. */
final class Overview implements Scenario {

    private static final String NAME = "overview";
    private static final Question.Limits LIMITS = new Question.Limits(15, 10);

    /** Windows end at some minute, as they do where nobody says when. */
    private static final Duration BETWEEN_ENDS = Duration.ofMinutes(61);

    /** With fewer facts, reading all of them is the best plan. */
    private static final long FACTS_WORTH_AN_INDEX = 100_000;

    private final Clock clock = Clock.systemUTC();

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.run("delta");
        var question = new Question(NAME, "30 days", this::path, "raw/overview.sql");
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

    private String path(int time) {
        return Dashboards.overviewUntil(
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(BETWEEN_ENDS.multipliedBy(time)));
    }
}
