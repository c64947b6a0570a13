package org.plumbline.bench.scenario;

import static org.plumbline.bench.migrator.MigratorProcess.CLOCK_TOLERANCE;

import java.sql.SQLException;
import java.util.ArrayList;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Median;
import org.plumbline.bench.migrator.RunRecord;

/** Delta runs after which nothing is different, which they have to find out: by counting rows, too. */
final class Unchanged implements Scenario {

    private static final int TIMES = 5;
    private static final double LIMIT_MILLIS = 250;
    private static final double MILLIS = 1000;

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        awaitEndOfClockTolerance(bench);
        // Takes what an earlier scenario may have left.
        bench.run("delta");
        var runs = new ArrayList<RunRecord>();
        for (var time = 0; time < TIMES; time++) {
            runs.add(bench.run("delta").thatWrote(0));
        }
        bench.measurements()
                .add(Measurement.of("unchanged", "whole run", Median.of(runs, RunRecord::wholeSeconds) * MILLIS, "ms")
                        .atMost(LIMIT_MILLIS));
    }

    // Until then, runs also read what the scenario before this one edited.
    private static void awaitEndOfClockTolerance(Workbench bench) {
        bench.progress().say("  first, %d s of clock tolerance pass".formatted(CLOCK_TOLERANCE.toSeconds()));
        try {
            Thread.sleep(CLOCK_TOLERANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while waiting for the clock tolerance", e);
        }
    }
}
