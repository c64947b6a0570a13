package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.plumbline.bench.database.DurationLog;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.TargetDatabase;

/** Fifty readers, each repeating its question a second after the answer, during a publication and a full refresh. */
final class Readers {

    private static final int READERS = 50;
    private static final int READERS_IN_A_TRY = 5;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final double LIMIT_MILLIS = 50;
    private static final int WARMING_UP = 5_000;

    /** More than the service's sessions, so that it opens all of them. */
    private static final int AT_ONCE = 16;

    private static final int OPENING_SESSIONS = 400;

    /** A migrator that has just started compiles its code on the processors that serve readers. */
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
            // The service compiles the code that readers use before many of them ask at once.
            bench.warmUp(WARMING_UP, time -> ask(bench));
            // A session spends more time on catalog look-ups and planning for its first query than on the answer.
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
        var many = Math.max(READERS_IN_A_TRY, bench.scaled(READERS));
        List<? extends Future<?>> readers;
        try (var asking = Executors.newScheduledThreadPool(many)) {
            readers = IntStream.range(0, many)
                    .mapToObj(reader -> asking.scheduleWithFixedDelay(
                            () -> ask(bench),
                            BETWEEN_QUESTIONS.toMillis() * reader / many,
                            BETWEEN_QUESTIONS.toMillis(),
                            TimeUnit.MILLISECONDS))
                    .toList();
            work.run();
            // Closing the executor stops the readers.
        }
        readers.stream()
                .filter(reader -> reader.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(reader -> {
                    throw new StackFailure("A reader was not answered", reader.exceptionNow());
                });
    }

    private void ask(Workbench bench) {
        var end = clock.instant().minus(Duration.ofMinutes(asked.getAndIncrement()));
        bench.dashboards().millisOf(Dashboards.overviewUntil(end));
    }
}
