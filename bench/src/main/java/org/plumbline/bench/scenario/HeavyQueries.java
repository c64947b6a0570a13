package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.deploy.local.StackFailure;

/** The overview while ten callers query all data, again and again. */
final class HeavyQueries {

    private static final int CALLERS = 10;
    private static final int WARMING_UP = 2_000;
    private static final int TIMES = 100;
    private static final int OK = 200;

    /** Too many queries are running, or the database exceeded its time limit. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 504);

    private static final double LIMIT_MILLIS = 50;

    /** The pause between two overviews of a dashboard's reader. */
    private static final Duration BETWEEN_OVERVIEWS = Duration.ofMillis(50);

    private final Clock clock = Clock.systemUTC();
    private final String query = Sql.read("query/everything.json");
    private final LongAdder answered = new LongAdder();
    private final LongAdder sentAway = new LongAdder();

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.warmUp(WARMING_UP, time -> overview(bench, time));
        var done = new AtomicBoolean();
        List<Double> millis;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = bench.dashboards().tokens(CALLERS).stream()
                    .map(token -> CompletableFuture.runAsync(() -> askUntil(done, bench, token), callers))
                    .toList();
            try {
                millis = overviews(bench);
            } finally {
                done.set(true);
            }
            ends.forEach(end -> Workbench.await(end, "heavy queries"));
        }
        var results = bench.measurements();
        results.count("heavy queries answered", answered.sum(), "queries");
        results.count("heavy queries sent away", sentAway.sum(), "queries");
        results.add("overview at the same time, over HTTP, p95", Quantile.p95(millis), "ms", LIMIT_MILLIS);
    }

    private List<Double> overviews(Workbench bench) {
        return bench.each(TIMES, time -> {
            Workbench.pause(BETWEEN_OVERVIEWS);
            return overview(bench, WARMING_UP + time);
        });
    }

    private double overview(Workbench bench, int time) {
        var end = clock.instant().minus(Duration.ofMinutes(time));
        return bench.dashboards().millisOf(Dashboards.overviewUntil(end));
    }

    private void askUntil(AtomicBoolean done, Workbench bench, String token) {
        while (!done.get()) {
            var status = bench.dashboards().statusOfQuery(query, token);
            if (status == OK) {
                answered.increment();
            } else if (NOT_NOW.contains(status)) {
                sentAway.increment();
            } else {
                throw new StackFailure("A heavy query was answered with " + status);
            }
        }
    }
}
