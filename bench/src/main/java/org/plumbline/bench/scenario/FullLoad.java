package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.migrator.MigratorProcess;

/** The migrator moves everything into an empty target database. */
final class FullLoad implements Scenario {

    private static final String NAME = "load";
    private static final double TIMES_THE_YARDSTICK = 2.5;

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
        results.value(Yardstick.NAME, Yardstick.TOTAL)
                .ifPresent(yardstick -> results.add(
                        Measurement.of(NAME, "extraction to written / yardstick", run.movedSeconds() / yardstick, "x")
                                .atMost(TIMES_THE_YARDSTICK)));
        results.add(Measurement.of(NAME, "with publication", run.wholeSeconds(), "s"));
        results.add(Measurement.count(NAME, "rows quarantined", run.quarantined(), "rows"));
        var heap = bench.migrator().heap();
        results.add(
                Measurement.count(NAME, "heap, most used", heap.usedMb(), "MB").atMost(MigratorProcess.HEAP_MB));
        results.add(Measurement.count(NAME, "heap, most left by a collection", heap.liveMb(), "MB"));
    }
}
