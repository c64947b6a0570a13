package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.migrator.MigratorProcess;

/** A reconcile run that finds what no cursor tells of: silent edits and hard deletes. */
final class Reconcile implements Scenario {

    private static final String NAME = "reconcile";
    private static final double LIMIT_SECONDS = 30;

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        // Takes what an earlier scenario may have left.
        bench.run("delta");
        var changes = new LegacyChanges(bench);
        var edited = changes.editSilently();
        var deleted = changes.deleteReports();
        var run = bench.run("reconcile").thatWrote(edited);
        if (run.deleted() != deleted) {
            throw new BenchFailure(
                    "Run %d removed %,d rows instead of %,d".formatted(run.id(), run.deleted(), deleted));
        }
        var results = bench.measurements();
        results.add(Measurement.count(NAME, "silent edits found", edited, "rows"));
        results.add(Measurement.count(NAME, "deletes found", deleted, "rows"));
        results.add(Measurement.of(NAME, "comparison to written", run.movedSeconds(), "s")
                .atMost(LIMIT_SECONDS));
        results.add(Measurement.of(NAME, "all checks, of everything", run.checksSeconds(), "s"));
        results.add(Measurement.of(NAME, "whole, with checks of everything and publication", run.wholeSeconds(), "s")
                .atMost(LIMIT_SECONDS));
        results.add(Measurement.count(
                        NAME, "heap, most used", bench.migrator().heap().usedMb(), "MB")
                .atMost(MigratorProcess.HEAP_MB));
    }
}
