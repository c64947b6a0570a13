package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.service.Dashboards;

/**
 * The overview over 30 days, for somebody who sees everything: until now, which moves by the minute, as dashboards ask; and
 * until other hours each time, as somebody does who looks for something.
 */
final class Overview implements Scenario {

    private static final String NAME = "overview";
    private static final String RAW_JOIN = "raw/overview.sql";
    private static final Question.Limits LIMITS = new Question.Limits(15, 10);

    /** With fewer facts, reading all of them is the best plan. */
    private static final long FACTS_WORTH_AN_INDEX = 100_000;

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.run("delta");
        // In this order, as the service keeps what it counted: after those until now, others would find hours there.
        var nodes = new Questions(bench, NAME)
                .measure(
                        Question.untilOtherHours(
                                "30 days until other hours", Dashboards::overviewUntil, RAW_JOIN, LIMITS),
                        Question.untilNow("30 days until now", Dashboards::overviewUntil, RAW_JOIN, LIMITS));
        if (bench.sizes().posts() >= FACTS_WORTH_AN_INDEX) {
            nodes.stream()
                    .filter(node -> node.startsWith("Seq Scan on mv_"))
                    .findFirst()
                    .ifPresent(scan -> {
                        throw new BenchFailure("The overview over 30 days reads all facts: " + scan);
                    });
        }
    }
}
