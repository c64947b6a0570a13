package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.bench.database.DurationLog;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.deploy.postgres.TargetDatabase;

/** Readers who ask fifty times a second while a publication and a full refresh go on. */
final class Readers {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);
    private static final double LIMIT_MILLIS = 50;
    private static final int WARMING_UP = 5_000;

    /** More than the service has sessions, so that it opens them all. */
    private static final int AT_ONCE = 16;

    private static final int OPENING_SESSIONS = 400;

    /** A migrator that has just started compiles itself on the processors that readers are answered by. */
    private static final int RUNS_BEFORE = 5;

    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger asked = new AtomicInteger();

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        var changes = new LegacyChanges(bench);
        for (var run = 0; run < bench.scaled(RUNS_BEFORE); run++) {
            changes.editPosts();
            bench.run("delta");
        }
        measureDuring(bench, "publication", () -> {
            changes.editPosts();
            bench.run("delta");
        });
        measureDuring(bench, "full refresh", () -> bench.migrator().refresh("submission_facts"));
    }

    private void measureDuring(Workbench bench, String what, Work work) throws SQLException {
        try (var log = new DurationLog(bench.server(), TargetDatabase.BI)) {
            bench.stopDashboards();
            // Before so many ask at once, the service has compiled what they use.
            bench.warmUp(WARMING_UP, time -> ask(bench));
            // A session looks up what its first query names, and plans it, for longer than it takes to answer.
            Workbench.atOnce(AT_ONCE, bench.scaled(OPENING_SESSIONS), () -> ask(bench));
            log.forget();
            whileTheyAsk(bench, work);
            var millis = log.millis();
            var results = bench.measurements();
            results.count("queries during a " + what, millis.size(), "queries");
            results.add("query during a %s, p95".formatted(what), millis.isEmpty() ? 0 : Quantile.p95(millis), "ms");
            var slowest = millis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            results.add("query during a %s, slowest".formatted(what), slowest, "ms", LIMIT_MILLIS);
        } finally {
            bench.stopDashboards();
        }
    }

    private void whileTheyAsk(Workbench bench, Work work) throws SQLException {
        var answers = new ConcurrentLinkedQueue<CompletableFuture<Void>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var pace = Executors.newSingleThreadScheduledExecutor()) {
                var questions = pace.scheduleAtFixedRate(
                        () -> answers.add(CompletableFuture.runAsync(() -> ask(bench), readers)),
                        0,
                        BETWEEN_QUESTIONS.toMillis(),
                        TimeUnit.MILLISECONDS);
                try {
                    work.run();
                } finally {
                    questions.cancel(false);
                }
            }
            answers.forEach(answer -> Workbench.await(answer, "readers"));
        }
    }

    private void ask(Workbench bench) {
        var end = clock.instant().minus(Duration.ofMinutes(asked.getAndIncrement()));
        bench.dashboards().millisOf(Dashboards.overviewUntil(end));
    }
}
