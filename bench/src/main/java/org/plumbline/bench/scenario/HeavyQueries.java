package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Awaited;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Dashboards;

/** The overview while ten callers ask for everything there is, again and again. */
final class HeavyQueries implements Scenario {

    private static final String NAME = "heavy";
    private static final int CALLERS = 10;
    private static final int WARMING_UP = 2_000;
    private static final int TIMES = 100;
    private static final int OK = 200;

    /** As many are under way as may be at once, or the database took longer than it may. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 504);

    private static final int PERCENT = 95;
    private static final double MILLIS = 1_000;
    private static final double LIMIT_MILLIS = 50;

    /** Of somebody who looks at a dashboard beside them. */
    private static final Duration BETWEEN_OVERVIEWS = Duration.ofMillis(50);

    private final Clock clock = Clock.systemUTC();
    private final String query = Sql.read("query/everything.json");
    private final LongAdder answered = new LongAdder();
    private final LongAdder sentAway = new LongAdder();

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.warmUp(WARMING_UP, time -> overview(bench, time));
        var done = new AtomicBoolean();
        List<Double> millis;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = bench.dashboards().tokens(CALLERS).stream()
                    .<Future<?>>map(token -> callers.submit(() -> askUntil(done, bench, token)))
                    .toList();
            try {
                millis = overviews(bench);
            } finally {
                done.set(true);
            }
            ends.forEach(end -> Awaited.result(end, "heavy queries"));
        }
        var results = bench.measurements();
        results.add(Measurement.count(NAME, "heavy queries answered", answered.sum(), "queries"));
        results.add(Measurement.count(NAME, "heavy queries sent away", sentAway.sum(), "queries"));
        results.add(Measurement.of(NAME, "overview beside them, over HTTP, p95", Quantile.of(millis, PERCENT), "ms")
                .atMost(LIMIT_MILLIS));
    }

    private List<Double> overviews(Workbench bench) {
        var millis = new ArrayList<Double>();
        for (var time = 0; time < bench.scaled(TIMES); time++) {
            pause();
            millis.add(overview(bench, WARMING_UP + time));
        }
        return millis;
    }

    private double overview(Workbench bench, int time) {
        var end = clock.instant().minus(Duration.ofMinutes(time));
        return bench.dashboards().secondsOf(Dashboards.overviewUntil(end)) * MILLIS;
    }

    private void askUntil(AtomicBoolean done, Workbench bench, String token) {
        while (!done.get()) {
            var status = bench.dashboards().statusOfQuery(query, token);
            if (status == OK) {
                answered.increment();
            } else if (NOT_NOW.contains(status)) {
                sentAway.increment();
            } else {
                throw new BenchFailure("A heavy query was answered with " + status);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_OVERVIEWS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted between two overviews", e);
        }
    }
}
