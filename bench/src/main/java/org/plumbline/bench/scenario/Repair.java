package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.migrator.MigratorProcess;

/** The preview of a repair over all posts, as its caller waits for it: one post in a hundred is at fault. */
final class Repair implements Scenario {

    private static final String NAME = "repair";
    private static final double LIMIT_SECONDS = 20;

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        try (var target = bench.server().target()) {
            Sql.execute(target, Sql.read("repair/mistag.sql"));
            try {
                var faulty = Sql.number(target, "SELECT count(*) FROM public.mistagged");
                Sql.execute(target, "VACUUM (ANALYZE) core.post_data");
                Sql.settle(target);
                measure(bench, faulty);
            } finally {
                Sql.execute(target, Sql.read("repair/mend.sql"));
            }
        }
    }

    private static void measure(Workbench bench, long faulty) {
        var migrator = bench.migrator();
        var watch = Stopwatch.start();
        var preview = migrator.previewRepair("platform-detail");
        var seconds = watch.seconds();
        if (preview.failing() != faulty) {
            throw new BenchFailure(
                    "The preview found %,d failing rows instead of %,d".formatted(preview.failing(), faulty));
        }
        var results = bench.measurements();
        results.add(Measurement.count(NAME, "rows checked", preview.checked(), "rows"));
        results.add(Measurement.count(NAME, "failing rows", preview.failing(), "rows"));
        results.add(Measurement.of(NAME, "preview", seconds, "s").atMost(LIMIT_SECONDS));
        results.add(Measurement.of(NAME, "rows per second", preview.checked() / seconds, "rows/s"));
        results.add(Measurement.count(NAME, "heap, most used", migrator.heap().usedMb(), "MB")
                .atMost(MigratorProcess.HEAP_MB));
    }
}
