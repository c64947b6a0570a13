package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Median;
import org.plumbline.bench.migrator.RunRecord;

/** Delta runs after an edit of a thousand posts: with nothing else going on, and with a transaction in flight. */
final class Delta implements Scenario {

    private static final String NAME = "delta";
    private static final int WARMING_UP = 25;
    /** As many as it takes to pass the share of the facts that delta tables may have, and so to have compactions beside. */
    private static final int TIMES = 40;

    private static final double SLOWEST_OF_MEDIAN = 2;
    private static final double LIMIT_MILLIS = 300;
    private static final double CHECKS_LIMIT_MILLIS = 1000;
    private static final double PUBLICATION_LIMIT_MILLIS = 500;
    private static final double WHOLE_LIMIT_MILLIS = 2000;
    private static final double MILLIS = 1000;

    @Override
    public void measure(Workbench bench) throws SQLException {
        var changes = new LegacyChanges(bench);
        bench.requireLoaded();
        bench.server().warmUp();
        // The first run of a migrator has its checks look at everything: they may be others than the last ones. The
        // others have its JVM compile what runs use, as it has in a service that runs every few minutes.
        for (var time = 0; time < bench.scaled(WARMING_UP); time++) {
            changes.editPosts();
            bench.run("delta");
        }
        var runs = new ArrayList<RunRecord>();
        for (var time = 0; time < bench.scaled(TIMES); time++) {
            var changed = changes.editPosts();
            runs.add(bench.run("delta").thatWrote(changed));
        }
        var moved = Median.of(runs, RunRecord::movedSeconds) * MILLIS;
        var whole = Median.of(runs, RunRecord::wholeSeconds) * MILLIS;
        var results = bench.measurements();
        results.add(Measurement.of(NAME, changes.editedPosts() + " changed posts, extraction to written", moved, "ms")
                .atMost(LIMIT_MILLIS));
        results.add(Measurement.of(NAME, "all checks", Median.of(runs, RunRecord::checksSeconds) * MILLIS, "ms")
                .atMost(CHECKS_LIMIT_MILLIS));
        var published = Median.of(runs, RunRecord::publishedSeconds) * MILLIS;
        results.add(Measurement.of(NAME, "publication without its checks", published, "ms")
                .atMost(PUBLICATION_LIMIT_MILLIS));
        var maintenance = Median.of(runs, RunRecord::maintenanceSeconds) * MILLIS;
        results.add(Measurement.of(NAME, "maintenance, when readers have the publication", maintenance, "ms"));
        results.add(Measurement.of(NAME, "whole run", whole, "ms").atMost(WHOLE_LIMIT_MILLIS));
        var slowest = runs.stream().mapToDouble(RunRecord::wholeSeconds).max().orElseThrow() * MILLIS;
        results.add(Measurement.of(NAME, "whole run, the slowest of %d".formatted(runs.size()), slowest, "ms")
                .atMost(SLOWEST_OF_MEDIAN * whole));
        measureWithTransactionInFlight(bench, changes);
    }

    private static void measureWithTransactionInFlight(Workbench bench, LegacyChanges changes) throws SQLException {
        try (var writer = bench.server().legacy()) {
            var inFlight = changes.begin(writer);
            var committed = changes.editPosts();
            var beside = bench.run("delta").thatWrote(committed);
            bench.measurements()
                    .add(Measurement.of(
                                    NAME,
                                    "with a transaction in flight, extraction to written",
                                    beside.movedSeconds() * MILLIS,
                                    "ms")
                            .atMost(LIMIT_MILLIS));
            writer.commit();
            bench.run("delta").thatWrote(inFlight);
        }
    }
}
