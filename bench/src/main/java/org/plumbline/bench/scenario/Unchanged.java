package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
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
}
