package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Measurements;
import org.plumbline.bench.migrator.MigratorProcess;

/** The migrator moves everything into an empty target database. */
final class FullLoad implements Scenario {

    private static final String NAME = "load";
    private static final double TIMES_THE_YARDSTICK = 2.5;
    private static final double PUBLISHED_TIMES_THE_YARDSTICK = 3;

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.migrator();
        try (var target = bench.server().target()) {
            Sql.settle(target);
        }
        var run = bench.load();
        var results = bench.measurements();
        results.add(Measurement.of(NAME, "extraction to written", run.movedSeconds(), "s"));
        results.add(Measurement.of(NAME, "legacy rows per second", run.read() / run.movedSeconds(), "rows/s"));
        results.add(Measurement.of(NAME, "posts alone, per second", run.postsPerSecond(), "rows/s"));
        compare(results, "extraction to written", run.movedSeconds(), TIMES_THE_YARDSTICK);
        results.add(Measurement.of(NAME, "checks", run.checksSeconds(), "s"));
        results.add(Measurement.of(NAME, "publication without checks", run.publishedSeconds(), "s"));
        results.add(Measurement.of(NAME, "with publication", run.wholeSeconds(), "s"));
        compare(results, "with publication", run.wholeSeconds(), PUBLISHED_TIMES_THE_YARDSTICK);
        results.add(Measurement.count(NAME, "rows quarantined", run.quarantined(), "rows"));
        var heap = bench.migrator().heap();
        results.add(
                Measurement.count(NAME, "heap, most used", heap.usedMb(), "MB").atMost(MigratorProcess.HEAP_MB));
        results.add(Measurement.count(NAME, "heap, most left by a collection", heap.liveMb(), "MB"));
    }

    /** Where the yardstick was measured in the same run. */
    private static void compare(Measurements results, String what, double seconds, double atMost) {
        results.value(Yardstick.NAME, Yardstick.TOTAL)
                .ifPresent(
                        yardstick -> results.add(Measurement.of(NAME, what + " / yardstick", seconds / yardstick, "x")
                                .atMost(atMost)));
    }
}
